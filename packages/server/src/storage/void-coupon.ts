// held or reserved → void: the platform says that the coupon is gone.
import type { CouponKey, CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { endUnused } from './end-unused.ts';

/**
 * Voids a coupon that is not being used and not used. One in `using` is left to its own settling, which asks
 * the platform.
 *
 * @param input `now` in seconds
 * @returns the coupon, or undefined if it was left alone
 * @example await voidCoupon(db, { key, reason: '用户已删除', now });
 * @supported node
 */
export async function voidCoupon(
  db: Database,
  { key, reason, now }: { key: CouponKey; reason: string; now: number },
): Promise<CouponRow | undefined> {
  return endUnused(db, { key, end: { state: 'void', voidReason: reason }, reason, now });
}
