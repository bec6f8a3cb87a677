// What a person holds, over all platforms.
import { and, desc, eq, exists, or } from 'drizzle-orm';
import type { CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { couponHolders, coupons } from './schema/index.ts';

/** One of a person's names: an open id of one of the merchant's apps. */
export interface Holder {
  platform: string;
  appId: string;
  openId: string;
}

/**
 * The coupons of somebody who may be known on several platforms, newest first.
 *
 * @example const rows = await listCoupons(db, [{ platform: 'baidu', appId, openId }]);
 * @supported node
 */
export async function listCoupons(db: Database, holders: Holder[]): Promise<CouponRow[]> {
  if (holders.length === 0) return [];
  const named = holders.map((holder) =>
    and(
      eq(couponHolders.platform, holder.platform),
      eq(couponHolders.appId, holder.appId),
      eq(couponHolders.openId, holder.openId),
    ),
  );
  const held = db
    .select({ since: couponHolders.since })
    .from(couponHolders)
    .where(
      and(
        eq(couponHolders.platform, coupons.platform),
        eq(couponHolders.appId, coupons.appId),
        eq(couponHolders.couponId, coupons.couponId),
        or(...named),
      ),
    );
  return db.select().from(coupons).where(exists(held)).orderBy(desc(coupons.grantedAt), coupons.couponId);
}
