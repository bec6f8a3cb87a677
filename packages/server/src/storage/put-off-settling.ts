// Has a redemption settled again later, or gives it up.
import { and, eq } from 'drizzle-orm';
import { ofCoupon } from './coupon-key.ts';
import type { CouponKey } from './coupon-row.ts';
import type { Database } from './database.ts';
import { redemptions } from './schema/index.ts';
import type { Failure } from './schema/owing.ts';
import { isUnsettled } from './unsettled.ts';

/**
 * Notes why a redemption could not be settled, and when it is tried again.
 *
 * @param input `dueAt` in seconds; null: never, until an operator says so
 * @example await putOffSettling(db, { key, redemptionId, dueAt: now + 2, failure });
 * @supported node
 */
export async function putOffSettling(
  db: Database,
  {
    key,
    redemptionId,
    dueAt,
    failure,
  }: { key: CouponKey; redemptionId: string; dueAt: number | null; failure: Failure },
): Promise<void> {
  await db
    .update(redemptions)
    .set({ dueAt, failure })
    .where(and(ofCoupon(redemptions, key), eq(redemptions.id, redemptionId), isUnsettled()));
}
