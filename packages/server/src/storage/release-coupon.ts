// reserved → held: the holder lets go.
import { eq } from 'drizzle-orm';
import { changeCoupon } from './change-coupon.ts';
import type { CouponKey, CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { coupons } from './schema/index.ts';

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
  return changeCoupon(db, {
    key,
    redemptionId,
    where: eq(coupons.state, 'reserved'),
    coupon: { state: 'held', redemptionId: null, reservedBy: null, reservedUntil: null, updatedAt: now },
    redemption: { state: 'cancelled', reason: reason ?? null, updatedAt: now },
  });
}
