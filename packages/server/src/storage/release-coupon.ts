// reserved → held: the holder lets go.
import { and, eq } from 'drizzle-orm';
import { ofCoupon } from './coupon-key.ts';
import type { CouponKey, CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { coupons, redemptions } from './schema/index.ts';

/**
 * Ends a reservation. Nothing happens if this redemption does not have the coupon reserved (any more).
 *
 * @param input `now` in seconds
 * @returns the freed coupon, or undefined
 * @example const row = await releaseCoupon(db, { key, redemptionId, now });
 * @supported node
 */
export async function releaseCoupon(
  db: Database,
  input: { key: CouponKey; redemptionId: string; reason?: string; now: number },
): Promise<CouponRow | undefined> {
  const { key, redemptionId, reason, now } = input;
  return db.transaction(async (tx) => {
    const [row] = await tx
      .update(coupons)
      .set({ state: 'held', redemptionId: null, reservedBy: null, reservedUntil: null, updatedAt: now })
      .where(
        and(ofCoupon(coupons, key), eq(coupons.state, 'reserved'), eq(coupons.redemptionId, redemptionId)),
      )
      .returning();
    if (row === undefined) return undefined;
    await tx
      .update(redemptions)
      .set({ state: 'cancelled', reason: reason ?? null, updatedAt: now })
      .where(and(ofCoupon(redemptions, key), eq(redemptions.id, redemptionId)));
    return row;
  });
}
