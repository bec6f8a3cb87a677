// reserved → using: confirmed, and written down before the platform is asked.
import { and, eq, gt } from 'drizzle-orm';
import type { Origin } from '../telemetry/origin.ts';
import { changeCoupon } from './change-coupon.ts';
import type { CouponKey, CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { coupons } from './schema/index.ts';

/**
 * Begins to use a coupon that this redemption has reserved and whose reservation has not run out. Whoever
 * calls it has the platform to himself until `askingUntil`; then it is due for whoever is there.
 *
 * @param input `askingUntil` and `now` in seconds
 * @returns the coupon, or undefined if this redemption does not have it reserved now
 * @example const row = await beginUse(db, { key, redemptionId, askingUntil: now + 30, now });
 * @supported node
 */
export async function beginUse(
  db: Database,
  input: {
    key: CouponKey;
    redemptionId: string;
    askingUntil?: number;
    now: number;
    origin?: Origin | undefined;
  },
): Promise<CouponRow | undefined> {
  const { key, redemptionId, askingUntil, now, origin } = input;
  return changeCoupon(db, {
    key,
    redemptionId,
    where: and(eq(coupons.state, 'reserved'), gt(coupons.reservedUntil, now)),
    coupon: { state: 'using', updatedAt: now },
    redemption: {
      state: 'using',
      askingUntil: askingUntil ?? null,
      dueAt: askingUntil ?? now,
      origin: origin ?? null,
      updatedAt: now,
    },
  });
}
