// Coupons that were granted while nobody could say what is printed on them, or that nobody holds.
import { goThrough } from '../../reconcile/go-through.ts';
import type { Stage } from '../../reconcile/stage.ts';
import { listHolders } from '../../storage/list-holders.ts';
import { pageCoupons } from '../../storage/page-coupons.ts';
import type { PlatformContext } from '../context.ts';
import { isFaceUnknown } from '../unknown-face.ts';
import type { Granting } from './grant-claim.ts';

/** Goes through what is known here; Baidu is asked about a coupon's kind only. */
export function reconcileFaces(appKey: string, granting: Granting, context: PlatformContext): Stage {
  const app = { platform: 'baidu', appId: appKey };
  return {
    name: 'faces',
    async run(tools) {
      const { db } = await context.database();
      const { since: endedSince, openIds } = tools;
      await goThrough(
        tools,
        (page) => pageCoupons(db, app, { ...page, endedSince, openIds }),
        async (rows) => {
          const holders = await listHolders(
            db,
            app,
            rows.map(({ couponId }) => couponId),
          );
          await tools.each(rows, async (row) => {
            const { couponId, templateId } = row;
            if (!holders.has(couponId))
              await tools.found({ kind: 'holder-changed', about: { couponId }, ours: 'nobody' });
            if (isFaceUnknown(row))
              await tools.found({
                kind: 'face-changed',
                about: { couponId, templateId },
                ours: 'what is printed on it is not known',
                mend: async () => void (await tools.ask(() => granting.complete(row))),
              });
          });
        },
      );
    },
  };
}
