// Coupons whose row and whose redemption's row contradict each other: no statement of ours leaves such a pair.
import { and, asc, eq, exists, gt, inArray, isNull, not, or, sql } from 'drizzle-orm';
import type { CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { type MerchantKey, ofMerchants } from './merchant-key.ts';
import { coupons, redemptions } from './schema/index.ts';

/**
 * Coupons that are reserved, in use or used by a redemption that says otherwise, or that are free while one says that
 * they are not; in the order of their ids.
 *
 * @param page `after`: the last coupon id of the page before
 * @example const page = await pageTorn(db, { platform, appId }, { limit: 100 });
 * @supported node
 */
export async function pageTorn(
  db: Database,
  merchant: MerchantKey,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<CouponRow[]> {
  const ofThisCoupon = and(
    eq(redemptions.platform, merchant.platform),
    eq(redemptions.appId, merchant.appId),
    eq(redemptions.couponId, coupons.couponId),
  );
  const look = () => db.select({ one: sql`1` }).from(redemptions);
  const says = look().where(
    and(ofThisCoupon, eq(redemptions.id, coupons.redemptionId), eq(redemptions.state, coupons.state)),
  );
  const open = look().where(and(ofThisCoupon, inArray(redemptions.state, ['reserved', 'using', 'used'])));
  const named = and(inArray(coupons.state, ['reserved', 'using', 'used']), not(isNull(coupons.redemptionId)));
  return db
    .select()
    .from(coupons)
    .where(
      and(
        ofMerchants(coupons, [merchant]),
        or(and(named, not(exists(says))), and(isNull(coupons.redemptionId), exists(open))),
        after === undefined ? undefined : gt(coupons.couponId, after),
      ),
    )
    .orderBy(asc(coupons.couponId))
    .limit(limit);
}
