// used or void → held: the platform, which has the last word, says that the coupon is good.
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { ofCoupon } from './coupon-key.ts';
import type { CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { coupons } from './schema/index.ts';

/**
 * Takes back an end that came from elsewhere: a push that said too much, or somebody's hand in the table. One that was
 * used through us stays used, and so does one that has changed since it was seen.
 *
 * @param seen the row as it was when the platform was asked
 * @param now seconds
 * @returns the coupon, or undefined if it was left alone
 * @example await reviveCoupon(db, row, now);
 * @supported node
 */
export async function reviveCoupon(
  db: Database,
  seen: CouponRow,
  now: number,
): Promise<CouponRow | undefined> {
  const [row] = await db
    .update(coupons)
    .set({ state: 'held', usedAt: null, voidReason: null, updatedAt: now })
    .where(
      and(
        ofCoupon(coupons, seen),
        inArray(coupons.state, ['used', 'void']),
        eq(coupons.updatedAt, seen.updatedAt),
        isNull(coupons.redemptionId),
      ),
    )
    .returning();
  return row;
}
