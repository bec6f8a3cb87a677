// held or reserved → used: the platform says that the coupon was used, not through us.
import { and, inArray } from 'drizzle-orm';
import { ofCoupon } from './coupon-key.ts';
import type { CouponKey, CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { failReservation } from './fail-reservation.ts';
import { coupons } from './schema.ts';

/**
 * Marks a coupon used that was used at the counter or by a friend. One in `using` is left to its own
 * settling, which asks the platform whose use it was.
 *
 * @param input `now` in seconds
 * @returns the coupon, or undefined if it was left alone
 * @example await markUsed(db, { key, now });
 * @supported node
 */
export async function markUsed(
  db: Database,
  { key, now }: { key: CouponKey; now: number },
): Promise<CouponRow | undefined> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .update(coupons)
      .set({
        state: 'used',
        usedAt: now,
        redemptionId: null,
        reservedBy: null,
        reservedUntil: null,
        updatedAt: now,
      })
      .where(and(ofCoupon(coupons, key), inArray(coupons.state, ['held', 'reserved'])))
      .returning();
    if (row !== undefined) await failReservation(tx, { key, reason: 'The coupon was used elsewhere.', now });
    return row;
  });
}
