// reserved → held: the reservation ran out, and nobody renewed it or took it over.
import { and, eq, lte } from 'drizzle-orm';
import { ofCoupon } from './coupon-key.ts';
import type { CouponKey, CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { coupons, redemptions } from './schema/index.ts';

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
  return db.transaction(async (tx) => {
    const [row] = await tx
      .update(coupons)
      .set({ state: 'held', redemptionId: null, reservedBy: null, reservedUntil: null, updatedAt: now })
      .where(
        and(
          ofCoupon(coupons, key),
          eq(coupons.state, 'reserved'),
          eq(coupons.redemptionId, redemptionId),
          lte(coupons.reservedUntil, now),
        ),
      )
      .returning();
    if (row !== undefined)
      await tx
        .update(redemptions)
        .set({ state: 'cancelled', reason: 'The reservation ran out.', updatedAt: now })
        .where(and(ofCoupon(redemptions, key), eq(redemptions.id, redemptionId)));
    return row;
  });
}
