// One merchant's coupons, page by page, for going through all of them.
import { and, asc, gte, inArray, notInArray, or } from 'drizzle-orm';
import type { CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { type MerchantKey, ofMerchant } from './merchant-key.ts';
import type { Page, PageWanted } from './page.ts';
import { pageInWindow } from './page-in-window.ts';
import { couponHolders, coupons } from './schema/index.ts';

export interface CouponPage extends PageWanted {
  /** Without those that were used or void before this time, seconds. */
  endedSince?: number | undefined;
  /** Only what one of these people holds. */
  openIds?: readonly string[] | undefined;
}

/**
 * Coupons in the order of their ids.
 *
 * @example const { rows, next } = await pageCoupons(db, { platform, appId }, { limit: 100 });
 * @supported node
 */
export async function pageCoupons(
  db: Database,
  merchant: MerchantKey,
  { endedSince, openIds, ...page }: CouponPage,
): Promise<Page<CouponRow>> {
  const ours = ofMerchant(coupons, merchant);
  const held =
    openIds &&
    inArray(
      coupons.couponId,
      db
        .select({ couponId: couponHolders.couponId })
        .from(couponHolders)
        .where(and(ofMerchant(couponHolders, merchant), inArray(couponHolders.openId, [...openIds]))),
    );
  return pageInWindow(db, page, {
    table: coupons,
    id: coupons.couponId,
    // What people hold is little, and found by their names.
    among: and(ours, held),
    read: (within) =>
      db
        .select()
        .from(coupons)
        .where(
          and(
            ours,
            held,
            within(coupons.couponId),
            endedSince === undefined
              ? undefined
              : or(notInArray(coupons.state, ['used', 'void']), gte(coupons.updatedAt, endedSince)),
          ),
        )
        .orderBy(asc(coupons.couponId))
        .limit(page.limit),
    idOf: ({ couponId }) => couponId,
  });
}
