// Makes a person one of those who may see and use a coupon.
import type { CouponKey } from './coupon-row.ts';
import type { Database } from './database.ts';
import { couponHolders } from './schema/index.ts';

/**
 * Adds a holder to a coupon; adding the same one again changes nothing. The coupon must exist.
 *
 * @param now seconds
 * @example await addHolder(db, { platform: 'wechat', appId, couponId: code }, friendOpenid, now);
 * @supported node
 */
export async function addHolder(db: Database, key: CouponKey, openId: string, now: number): Promise<void> {
  const { platform, appId, couponId } = key;
  await db
    .insert(couponHolders)
    .values({ platform, appId, couponId, openId, since: now })
    .onConflictDoNothing();
}
