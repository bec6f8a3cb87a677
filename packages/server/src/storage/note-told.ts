// Writes down that the platform knows of a use that was ours to decide.
import { and, eq, isNull } from 'drizzle-orm';
import { ofCoupon } from './coupon-key.ts';
import type { CouponKey } from './coupon-row.ts';
import type { Database } from './database.ts';
import { redemptions } from './schema/index.ts';

/**
 * Marks a used redemption as known to the platform.
 *
 * @param input `now` in seconds; `reason` what the platform said, if it was more than yes
 * @example await noteTold(db, { key, redemptionId, now });
 * @supported node
 */
export async function noteTold(
  db: Database,
  input: { key: CouponKey; redemptionId: string; reason?: string; now: number },
): Promise<void> {
  const { key, redemptionId, reason, now } = input;
  await db
    .update(redemptions)
    .set({ toldAt: now, askingUntil: null, reason: reason ?? null, updatedAt: now })
    .where(
      and(
        ofCoupon(redemptions, key),
        eq(redemptions.id, redemptionId),
        eq(redemptions.state, 'used'),
        isNull(redemptions.toldAt),
      ),
    );
}
