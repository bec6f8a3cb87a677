// Rows of a coupon and of its redemption that contradict each other.
import { pageTorn } from '../storage/page-torn.ts';
import { goThrough } from './go-through.ts';
import type { OwnTools } from './own-tools.ts';
import type { Stage } from './stage.ts';

/** No statement of ours leaves such rows behind: a person must look. */
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
