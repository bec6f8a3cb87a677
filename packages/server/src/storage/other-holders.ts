// Picks a coupon's holders other than one.
import { and, eq, ne, type SQL } from 'drizzle-orm';
import type { CouponKey } from './coupon-row.ts';
import { couponHolders } from './schema/index.ts';

/** The condition for everybody who holds the coupon except this person. */
export function otherHolders({ platform, appId, couponId }: CouponKey, openId: string): SQL | undefined {
  return and(
    eq(couponHolders.platform, platform),
    eq(couponHolders.appId, appId),
    eq(couponHolders.couponId, couponId),
    ne(couponHolders.openId, openId),
  );
}
