// Coupons whose row and whose redemption's row contradict each other: no statement of ours leaves such a pair.
import { and, asc, eq, getTableColumns, inArray, isNotNull, isNull, ne, or } from 'drizzle-orm';
import type { CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { type MerchantKey, ofMerchant } from './merchant-key.ts';
import type { Page, PageWanted } from './page.ts';
import { pageInWindow } from './page-in-window.ts';
import { coupons, redemptions } from './schema/index.ts';

const BOUND = ['reserved', 'using', 'used'] as const;

/**
 * Coupons that are reserved, in use or used by a redemption that says otherwise, or that are free while one says that
 * they are not; in the order of their ids.
 *
 * @example const { rows, next } = await pageTorn(db, { platform, appId }, { limit: 100 });
 * @supported node
 */
export async function pageTorn(
  db: Database,
  merchant: MerchantKey,
  page: PageWanted,
): Promise<Page<CouponRow>> {
  const ours = ofMerchant(coupons, merchant);
  const saysOtherwise = or(
    isNull(redemptions.id),
    ne(redemptions.id, coupons.redemptionId),
    ne(redemptions.state, coupons.state),
  );
  return pageInWindow(db, page, {
    table: coupons,
    id: coupons.couponId,
    among: ours,
    read: (within) =>
      db
        .select(getTableColumns(coupons))
        .from(coupons)
        // A coupon has at most one redemption of these states: the index that sees to it is read beside the coupons.
        .leftJoin(
          redemptions,
          and(
            ofMerchant(redemptions, merchant),
            within(redemptions.couponId),
            eq(redemptions.couponId, coupons.couponId),
            inArray(redemptions.state, [...BOUND]),
          ),
        )
        .where(
          and(
            ours,
            within(coupons.couponId),
            or(
              and(inArray(coupons.state, [...BOUND]), isNotNull(coupons.redemptionId), saysOtherwise),
              and(isNull(coupons.redemptionId), isNotNull(redemptions.id)),
            ),
          ),
        )
        .orderBy(asc(coupons.couponId))
        .limit(page.limit),
    idOf: ({ couponId }) => couponId,
  });
}
