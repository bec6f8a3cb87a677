// Writes down what the platform said when that settled nothing, and gives the turn to ask back.
import { and, eq, sql } from 'drizzle-orm';
import { ofCoupon } from './coupon-key.ts';
import type { CouponKey } from './coupon-row.ts';
import type { Database } from './database.ts';
import { redemptions } from './schema/index.ts';

/**
 * Notes an unclear answer on a redemption, for the next attempt and for an operator's eyes.
 *
 * @param input `now` in seconds; `dueAt`: when to ask again, seconds, as it was unless given
 * @example await noteAnswer(db, { key, redemptionId, reason: 'The platform did not answer.', now });
 * @supported node
 */
export async function noteAnswer(
  db: Database,
  input: { key: CouponKey; redemptionId: string; reason: string; now: number; dueAt?: number | undefined },
): Promise<void> {
  const { key, redemptionId, reason, now, dueAt } = input;
  await db
    .update(redemptions)
    .set({ askingUntil: null, attempts: sql`${redemptions.attempts} + 1`, reason, dueAt, updatedAt: now })
    .where(and(ofCoupon(redemptions, key), eq(redemptions.id, redemptionId)));
}
