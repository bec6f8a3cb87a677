// Ends the redemption that had a coupon reserved when the platform took the coupon away.
import { and, eq } from 'drizzle-orm';
import { ofCoupon } from './coupon-key.ts';
import type { CouponKey } from './coupon-row.ts';
import type { Database } from './database.ts';
import { redemptions } from './schema/index.ts';

/**
 * Marks the coupon's reserved redemption, if there is one, as failed. The caller has the coupon's row locked.
 *
 * @param input `now` in seconds
 * @example await failReservation(tx, { key, reason: '用户已删除', now });
 * @supported node
 */
export async function failReservation(
  tx: Database,
  { key, reason, now }: { key: CouponKey; reason: string; now: number },
): Promise<void> {
  await tx
    .update(redemptions)
    .set({ state: 'failed', reason, updatedAt: now })
    .where(and(ofCoupon(redemptions, key), eq(redemptions.state, 'reserved')));
}
