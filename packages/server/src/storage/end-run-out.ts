// reserved → held: the reservation ran out, and nobody renewed it or took it over.
import { and, eq, lte } from 'drizzle-orm';
import { changeCoupon } from './change-coupon.ts';
import type { CouponKey, CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { coupons } from './schema/index.ts';

/**
 * Ends a reservation that is over. One that was renewed meanwhile stays.
 *
 * @param input `now` in seconds
 * @returns the freed coupon, or undefined
 * @example const row = await endRunOut(db, { key, redemptionId, now });
 * @supported node
 */
export async function endRunOut(
  db: Database,
  { key, redemptionId, now }: { key: CouponKey; redemptionId: string; now: number },
): Promise<CouponRow | undefined> {
  return changeCoupon(db, {
    key,
    redemptionId,
    where: and(eq(coupons.state, 'reserved'), lte(coupons.reservedUntil, now)),
    coupon: { state: 'held', redemptionId: null, reservedBy: null, reservedUntil: null, updatedAt: now },
    redemption: { state: 'cancelled', reason: 'The reservation ran out.', updatedAt: now },
  });
}
