// Takes the right to ask the platform about a redemption, so that two processes never ask at once.
import { and, eq, isNull, lte, or } from 'drizzle-orm';
import { ofCoupon } from './coupon-key.ts';
import type { CouponKey } from './coupon-row.ts';
import type { Database } from './database.ts';
import type { RedemptionRow } from './redemption-row.ts';
import { redemptions } from './schema/index.ts';

/**
 * Takes the turn to ask the platform until `until`, if the redemption still owes something and nobody else
 * has the turn. It ends by itself, or by {@link noteAnswer}.
 *
 * @param input `until` and `now` in seconds
 * @returns the redemption, or undefined if it is not to be asked now
 * @example const turn = await claimAsking(db, { key, redemptionId, until: now + 30, now });
 * @supported node
 */
export async function claimAsking(
  db: Database,
  input: { key: CouponKey; redemptionId: string; until: number; now: number },
): Promise<RedemptionRow | undefined> {
  const { key, redemptionId, until, now } = input;
  const [row] = await db
    .update(redemptions)
    .set({ askingUntil: until, updatedAt: now })
    .where(
      and(
        ofCoupon(redemptions, key),
        eq(redemptions.id, redemptionId),
        or(eq(redemptions.state, 'using'), and(eq(redemptions.state, 'used'), isNull(redemptions.toldAt))),
        or(isNull(redemptions.askingUntil), lte(redemptions.askingUntil, now)),
      ),
    )
    .returning();
  return row;
}
