// held or reserved → used: the platform says that the coupon was used, not through us.
import type { CouponKey, CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { endUnused } from './end-unused.ts';

/**
 * Marks a coupon used that was used at the counter or by a friend. One in `using` is left to its own
 * settling, which asks the platform whose use it was.
 *
 * @param input `now` in seconds
 * @returns the coupon, or undefined if it was left alone
 * @example await markUsed(db, { key, now });
 * @supported node
 */
export async function markUsed(
  db: Database,
  { key, now }: { key: CouponKey; now: number },
): Promise<CouponRow | undefined> {
  return endUnused(db, {
    key,
    end: { state: 'used', usedAt: now },
    reason: 'The coupon was used elsewhere.',
    now,
  });
}
