// Reads one coupon.
import { sql } from 'drizzle-orm';
import { ofCoupon } from './coupon-key.ts';
import type { CouponKey, CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { prepareOnce } from './prepare-once.ts';
import { coupons } from './schema/index.ts';

const find = prepareOnce((db) => {
  const { placeholder } = sql;
  const key = {
    platform: placeholder('platform'),
    appId: placeholder('appId'),
    couponId: placeholder('couponId'),
  };
  return db.select().from(coupons).where(ofCoupon(coupons, key)).prepare('kaquan_find_coupon');
});

/**
 * The coupon of this key, or undefined.
 *
 * @example const row = await findCoupon(db, { platform: 'baidu', appId, couponId: couponTakeId });
 * @supported node
 */
export async function findCoupon(db: Database, key: CouponKey): Promise<CouponRow | undefined> {
  const { platform, appId, couponId } = key;
  const [row] = await find(db).execute({ platform, appId, couponId });
  return row;
}
