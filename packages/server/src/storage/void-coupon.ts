// held or reserved → void: the platform says that the coupon is gone.
import { and, inArray } from 'drizzle-orm';
import { ofCoupon } from './coupon-key.ts';
import type { CouponKey, CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { failReservation } from './fail-reservation.ts';
import { coupons } from './schema.ts';

/**
 * Voids a coupon that is not being used and not used. One in `using` is left to its own settling, which asks
 * the platform.
 *
 * @param input `now` in seconds
 * @returns the coupon, or undefined if it was left alone
 * @example await voidCoupon(db, { key, reason: '用户已删除', now });
 * @supported node
 */
export async function voidCoupon(
  db: Database,
  { key, reason, now }: { key: CouponKey; reason: string; now: number },
): Promise<CouponRow | undefined> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .update(coupons)
      .set({
        state: 'void',
        voidReason: reason,
        redemptionId: null,
        reservedBy: null,
        reservedUntil: null,
        updatedAt: now,
      })
      .where(and(ofCoupon(coupons, key), inArray(coupons.state, ['held', 'reserved'])))
      .returning();
    if (row !== undefined) await failReservation(tx, { key, reason, now });
    return row;
  });
}
