// using → used, held or void: what came of it, by the platform's word.
import { eq } from 'drizzle-orm';
import { changeCoupon } from './change-coupon.ts';
import type { CouponKey, CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { coupons } from './schema/index.ts';

export interface SettleInput {
  key: CouponKey;
  redemptionId: string;
  /**
   * `used`: this redemption used it. `held`: the platform refused, the coupon is still good. `void`: it is
   * gone. `used-elsewhere`: it is used, but not by this redemption.
   */
  state: 'used' | 'held' | 'void' | 'used-elsewhere';
  /** Why, unless `used`. */
  reason?: string;
  /** Seconds. */
  now: number;
}

/**
 * Ends a use that was begun. Of several that settle the same use the first one counts.
 *
 * @returns the coupon, or undefined if this redemption is not using it (any more)
 * @example const row = await settleUse(db, { key, redemptionId, state: 'used', now });
 * @supported node
 */
export async function settleUse(db: Database, input: SettleInput): Promise<CouponRow | undefined> {
  const { key, redemptionId, state, now } = input;
  const reason = input.reason ?? null;
  const free = { reservedBy: null, reservedUntil: null, updatedAt: now };
  const coupon = {
    used: { ...free, state: 'used' as const, usedAt: now },
    held: { ...free, state: 'held' as const, redemptionId: null },
    void: { ...free, state: 'void' as const, voidReason: reason ?? '', redemptionId: null },
    'used-elsewhere': { ...free, state: 'used' as const, usedAt: now, redemptionId: null },
  }[state];
  return changeCoupon(db, {
    key,
    redemptionId,
    where: eq(coupons.state, 'using'),
    coupon,
    redemption: {
      state: state === 'used' ? 'used' : 'failed',
      toldAt: state === 'used' ? now : null,
      askingUntil: null,
      reason,
      updatedAt: now,
    },
  });
}
