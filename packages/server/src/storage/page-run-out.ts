// One merchant's reservations that ran out and that nobody took over, page by page.
import { and, asc, eq, gt, lte } from 'drizzle-orm';
import type { CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { type MerchantKey, ofMerchants } from './merchant-key.ts';
import { coupons } from './schema/index.ts';

/**
 * Coupons that are `reserved` until at or `before` this time, seconds, in the order of their ids.
 *
 * @param page `after`: the last coupon id of the page before
 * @example const page = await pageRunOut(db, { platform, appId }, { before: now, limit: 100 });
 * @supported node
 */
export async function pageRunOut(
  db: Database,
  merchant: MerchantKey,
  { before, after, limit }: { before: number; after?: string | undefined; limit: number },
): Promise<CouponRow[]> {
  return db
    .select()
    .from(coupons)
    .where(
      and(
        ofMerchants(coupons, [merchant]),
        eq(coupons.state, 'reserved'),
        lte(coupons.reservedUntil, before),
        after === undefined ? undefined : gt(coupons.couponId, after),
      ),
    )
    .orderBy(asc(coupons.couponId))
    .limit(limit);
}
