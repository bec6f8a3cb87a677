// Requests for coupons whose answer was lost and that nobody has repeated: was a coupon issued?
// @see BeeCloud 营销卡券 发放卡券, 优惠券根据条件查询
import { goThrough } from '../../reconcile/go-through.ts';
import type { Stage } from '../../reconcile/stage.ts';
import { pageUnanswered } from '../../storage/page-unanswered.ts';
import type { BeecloudApi } from './api.ts';
import { resolveIssue } from './resolve-issue.ts';

/** The coupon is looked for, and never asked for again: that is the merchant's to decide. */
export function reconcileIssues(api: BeecloudApi): Stage {
  const { context, appId } = api;
  const app = { platform: 'beecloud', appId };
  return {
    name: 'issues',
    async run(tools) {
      const { db } = await context.database();
      await goThrough(
        tools,
        (page) => pageUnanswered(db, app, { before: context.now(), ...page }),
        (rows) =>
          tools.each(rows, async (row) => {
            const { requestId, templateId, openId, askedAt } = row;
            if (tools.openIds && !tools.openIds.includes(openId)) return;
            await tools.found({
              kind: 'issue-unanswered',
              about: { requestId, templateId, openId },
              ours: `asked at ${askedAt}, no answer`,
              mend: () => resolveIssue(api, row),
            });
          }),
      );
    },
  };
}
