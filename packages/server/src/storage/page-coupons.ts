// One merchant's coupons, page by page, for going through all of them.
import { and, asc, eq, exists, gt, gte, inArray, notInArray, or } from 'drizzle-orm';
import type { CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { type MerchantKey, ofMerchants } from './merchant-key.ts';
import { couponHolders, coupons } from './schema/index.ts';

export interface CouponPage {
  /** The last coupon id of the page before. */
  after?: string | undefined;
  limit: number;
  /** Without those that were used or void before this time, seconds. */
  endedSince?: number | undefined;
  /** Only what one of these people holds. */
  openIds?: readonly string[] | undefined;
}

/**
 * Coupons in the order of their ids.
 *
 * @example const page = await pageCoupons(db, { platform, appId }, { limit: 100 });
 * @supported node
 */
export async function pageCoupons(
  db: Database,
  merchant: MerchantKey,
  { after, limit, endedSince, openIds }: CouponPage,
): Promise<CouponRow[]> {
  const held = db
    .select({ since: couponHolders.since })
    .from(couponHolders)
    .where(
      and(
        eq(couponHolders.platform, merchant.platform),
        eq(couponHolders.appId, merchant.appId),
        inArray(couponHolders.openId, [...(openIds ?? [])]),
        eq(couponHolders.couponId, coupons.couponId),
      ),
    );
  return db
    .select()
    .from(coupons)
    .where(
      and(
        ofMerchants(coupons, [merchant]),
        after === undefined ? undefined : gt(coupons.couponId, after),
        endedSince === undefined
          ? undefined
          : or(notInArray(coupons.state, ['used', 'void']), gte(coupons.updatedAt, endedSince)),
        openIds && exists(held),
      ),
    )
    .orderBy(asc(coupons.couponId))
    .limit(limit);
}
