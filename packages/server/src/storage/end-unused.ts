// held or reserved → an end that the platform reports: the same rule for a use elsewhere and for a coupon that is gone.
import { and, inArray } from 'drizzle-orm';
import { ofCoupon } from './coupon-key.ts';
import type { CouponKey, CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { failReservation } from './fail-reservation.ts';
import { coupons } from './schema/index.ts';

/** What the coupon ends as. */
type End = { state: 'used'; usedAt: number } | { state: 'void'; voidReason: string };

/**
 * Ends a coupon that nobody is using through us, and fails the reservation it may have. One in `using` is left
 * to its own settling, which asks the platform.
 *
 * @param input `reason`: why the reservation fails; `now` in seconds
 * @returns the coupon, or undefined if it was left alone
 * @example await endUnused(db, { key, end: { state: 'used', usedAt: now }, reason, now });
 * @supported node
 */
export async function endUnused(
  db: Database,
  { key, end, reason, now }: { key: CouponKey; end: End; reason: string; now: number },
): Promise<CouponRow | undefined> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .update(coupons)
      .set({ ...end, redemptionId: null, reservedBy: null, reservedUntil: null, updatedAt: now })
      .where(and(ofCoupon(coupons, key), inArray(coupons.state, ['held', 'reserved'])))
      .returning();
    if (row !== undefined) await failReservation(tx, { key, reason, now });
    return row;
  });
}
