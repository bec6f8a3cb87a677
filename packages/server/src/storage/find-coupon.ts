// Reads one coupon.
import { ofCoupon } from './coupon-key.ts';
import type { CouponKey, CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { coupons } from './schema/index.ts';

/**
 * The coupon of this key, or undefined.
 *
 * @example const row = await findCoupon(db, { platform: 'baidu', appId, couponId: couponTakeId });
 * @supported node
 */
export async function findCoupon(db: Database, key: CouponKey): Promise<CouponRow | undefined> {
  const [row] = await db.select().from(coupons).where(ofCoupon(coupons, key));
  return row;
}
