// What our own rows say of uses: told to nobody yet, asked by nobody any more, or contradicting each other.
import type { Jobs } from '../jobs/index.ts';
import type { CouponPlatform } from '../platforms/platform.ts';
import type { Redemptions } from '../redemption/index.ts';
import type { OpenedDatabase } from '../storage/database.ts';
import { listUnsettled } from '../storage/list-unsettled.ts';
import { pageTorn } from '../storage/page-torn.ts';
import type { RedemptionRow } from '../storage/redemption-row.ts';
import { goThrough } from './go-through.ts';
import { PAGE, SETTLED, type Stage, type StageTools } from './stage.ts';

export interface OwnTools {
  opened: OpenedDatabase;
  jobs: Jobs;
  redemptions: Redemptions;
  platform: CouponPlatform;
  /** Seconds. */
  now(): number;
}

/** Uses that owe something. One in `using` whose job is alive goes on by itself. */
export function ownUses({ opened: { db }, jobs, redemptions, platform, now }: OwnTools): Stage {
  const merchant = { platform: platform.name, appId: platform.appId };

  async function look(row: RedemptionRow, tools: StageTools): Promise<void> {
    const { id: redemptionId, couponId, openId, state, attempts, reason } = row;
    if (tools.openIds && !tools.openIds.includes(openId)) return;
    const isAsked = row.askingUntil !== null && row.askingUntil > now();
    const job = { ...merchant, couponId, redemptionId };
    if (isAsked || (state === 'using' && (await jobs.waits('settle', job)))) return;
    const said = attempts === 0 ? 'nobody has asked' : `asked ${attempts} times: ${reason ?? 'no answer'}`;
    await tools.found({
      kind: state === 'used' ? 'use-untold' : 'use-unsettled',
      about: { couponId, redemptionId, openId },
      ours: `${state}, ${said}`,
      mend: () => redemptions.settle(job),
    });
  }

  return {
    name: 'uses',
    async run(tools) {
      const before = now() - SETTLED;
      let after: RedemptionRow | undefined;
      do {
        const rows = await listUnsettled(db, merchant, { before, limit: PAGE, ...(after ? { after } : {}) });
        await tools.each(rows, (row) => look(row, tools));
        after = rows.length < PAGE ? undefined : rows.at(-1);
        tools.passed('', rows.length);
      } while (after);
    },
  };
}

/** Rows that no statement of ours leaves behind. */
export function ownContradictions({ opened: { db }, platform }: OwnTools): Stage {
  const merchant = { platform: platform.name, appId: platform.appId };
  return {
    name: 'rows',
    run: (tools) =>
      goThrough(
        tools,
        (page) => pageTorn(db, merchant, page),
        async (rows) => {
          for (const { couponId, state, redemptionId } of rows)
            await tools.found({
              kind: 'rows-contradict',
              about: { couponId, ...(redemptionId === null ? {} : { redemptionId }) },
              ours: `the coupon is ${state}, its redemptions say otherwise`,
            });
        },
      ),
  };
}
