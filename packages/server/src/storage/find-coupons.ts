// Reads several coupons of one merchant at once.
import { and, inArray } from 'drizzle-orm';
import type { CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { type MerchantKey, ofMerchants } from './merchant-key.ts';
import { coupons } from './schema/index.ts';

/**
 * Those of these coupons that are known, by their ids.
 *
 * @example const known = await findCoupons(db, { platform, appId }, couponIds);
 * @supported node
 */
export async function findCoupons(
  db: Database,
  merchant: MerchantKey,
  couponIds: string[],
): Promise<Map<string, CouponRow>> {
  if (couponIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(coupons)
    .where(and(ofMerchants(coupons, [merchant]), inArray(coupons.couponId, couponIds)));
  return new Map(rows.map((row) => [row.couponId, row]));
}
