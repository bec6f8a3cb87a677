// One merchant's reservations that ran out and that nobody took over, page by page.
import { and, asc, eq, lte } from 'drizzle-orm';
import type { CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { type MerchantKey, ofMerchant } from './merchant-key.ts';
import type { Page, PageWanted } from './page.ts';
import { pageInWindow } from './page-in-window.ts';
import { coupons } from './schema/index.ts';

/**
 * Coupons that are `reserved` until at or `before` this time, seconds, in the order of their ids.
 *
 * @example const { rows, next } = await pageRunOut(db, { platform, appId }, { before: now, limit: 100 });
 * @supported node
 */
export async function pageRunOut(
  db: Database,
  merchant: MerchantKey,
  { before, ...page }: PageWanted & { before: number },
): Promise<Page<CouponRow>> {
  const ours = ofMerchant(coupons, merchant);
  return pageInWindow(db, page, {
    table: coupons,
    id: coupons.couponId,
    among: ours,
    read: (within) =>
      db
        .select()
        .from(coupons)
        .where(
          and(
            ours,
            within(coupons.couponId),
            eq(coupons.state, 'reserved'),
            lte(coupons.reservedUntil, before),
          ),
        )
        .orderBy(asc(coupons.couponId))
        .limit(page.limit),
    idOf: ({ couponId }) => couponId,
  });
}
