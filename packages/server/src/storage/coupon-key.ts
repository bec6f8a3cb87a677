// The condition that names one coupon in a table keyed by (platform, app_id, coupon_id).
import { and, eq, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { CouponKey } from './coupon-row.ts';
import type { coupons, redemptions } from './schema/index.ts';

/**
 * The condition that a row belongs to this coupon.
 *
 * @param key of values, of placeholders, or of another table's columns
 * @example db.select().from(coupons).where(ofCoupon(coupons, key))
 * @supported node
 */
export function ofCoupon(
  table: typeof coupons | typeof redemptions,
  key: Record<keyof CouponKey, string | SQLWrapper>,
): SQL | undefined {
  return and(eq(table.platform, key.platform), eq(table.appId, key.appId), eq(table.couponId, key.couponId));
}
