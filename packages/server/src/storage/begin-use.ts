// reserved → using: confirmed, and written down before the platform is asked.
import { and, eq, gt } from 'drizzle-orm';
import { ofCoupon } from './coupon-key.ts';
import type { CouponKey, CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { coupons, redemptions } from './schema/index.ts';

/**
 * Begins to use a coupon that this redemption has reserved and whose reservation has not run out. Whoever
 * calls it has the platform to himself until `askingUntil`.
 *
 * @param input `askingUntil` and `now` in seconds
 * @returns the coupon, or undefined if this redemption does not have it reserved now
 * @example const row = await beginUse(db, { key, redemptionId, askingUntil: now + 30, now });
 * @supported node
 */
export async function beginUse(
  db: Database,
  input: { key: CouponKey; redemptionId: string; askingUntil?: number; now: number },
): Promise<CouponRow | undefined> {
  const { key, redemptionId, askingUntil, now } = input;
  return db.transaction(async (tx) => {
    const [row] = await tx
      .update(coupons)
      .set({ state: 'using', updatedAt: now })
      .where(
        and(
          ofCoupon(coupons, key),
          eq(coupons.state, 'reserved'),
          eq(coupons.redemptionId, redemptionId),
          gt(coupons.reservedUntil, now),
        ),
      )
      .returning();
    if (row === undefined) return undefined;
    await tx
      .update(redemptions)
      .set({ state: 'using', askingUntil: askingUntil ?? null, updatedAt: now })
      .where(and(ofCoupon(redemptions, key), eq(redemptions.id, redemptionId)));
    return row;
  });
}
