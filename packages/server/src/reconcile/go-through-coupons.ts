// Goes through the coupons of one merchant that are known here, each with its holders.
import type { CouponRow } from '../storage/coupon-row.ts';
import type { Database } from '../storage/database.ts';
import { listHolders } from '../storage/list-holders.ts';
import type { MerchantKey } from '../storage/merchant-key.ts';
import { pageCoupons } from '../storage/page-coupons.ts';
import { goThrough } from './go-through.ts';
import type { StageTools } from './stage.ts';

/**
 * Runs `look` on every coupon that the run is about, a few at a time; its holders are there, the longest first.
 *
 * @example await goThroughCoupons(tools, db, app, (row, holders) => compare(row, holders));
 * @supported node
 */
export async function goThroughCoupons(
  tools: StageTools,
  db: Database,
  merchant: MerchantKey,
  look: (row: CouponRow, holders: string[]) => Promise<void>,
): Promise<void> {
  const { since: endedSince, openIds } = tools;
  await goThrough(
    tools,
    (page) => pageCoupons(db, merchant, { ...page, endedSince, openIds }),
    async (rows) => {
      const couponIds = rows.map(({ couponId }) => couponId);
      const holders = await listHolders(db, merchant, couponIds);
      await tools.each(rows, (row) => look(row, holders.get(row.couponId) ?? []));
    },
  );
}
