// Reads one attempt to use a coupon together with the coupon, both as they stood at one moment.
import { and, eq } from 'drizzle-orm';
import { ofCoupon } from './coupon-key.ts';
import type { CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { type MerchantKey, ofMerchants } from './merchant-key.ts';
import type { RedemptionRow } from './redemption-row.ts';
import { coupons, redemptions } from './schema/index.ts';

/**
 * The redemption of this id with its coupon, or undefined. One of a merchant who is not named is as unknown as one that
 * does not exist.
 *
 * @param merchants whose redemptions to look at: the server's own apps
 * @param id a UUID; check that it is one, the database refuses anything else
 * @example const found = await findRedemptionWithCoupon(db, [{ platform: 'wechat', appId }], id);
 * @supported node
 */
export async function findRedemptionWithCoupon(
  db: Database,
  merchants: readonly MerchantKey[],
  id: string,
): Promise<{ redemption: RedemptionRow; coupon: CouponRow } | undefined> {
  if (merchants.length === 0) return undefined;
  const [found] = await db
    .select({ redemption: redemptions, coupon: coupons })
    .from(redemptions)
    .innerJoin(coupons, ofCoupon(coupons, redemptions))
    .where(and(ofMerchants(redemptions, merchants), eq(redemptions.id, id)));
  return found;
}
