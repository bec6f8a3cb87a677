// POST /redemptions and /redemptions/:id/{confirm,cancel}: reserve, then use once or let go.
import type { Coupon } from '../coupon.ts';

/** Which coupon to reserve. Reserving again as the same holder renews, and answers the same redemption. */
export type RedemptionRequest =
  | { platform: 'baidu'; couponId: string; couponTakeId: string }
  | { platform: 'wechat'; cardId: string; code: string }
  | { platform: 'wechat'; cardId: string; encryptCode: string }
  | { platform: 'beecloud'; couponId: string };

/**
 * `reserved`: kept for the caller until `reservedUntil`. `using`: confirmed, the platform has not answered.
 * `used`: done, once. `cancelled`: let go or timed out. `failed`: the platform said no; see the coupon.
 */
export type RedemptionState = 'reserved' | 'using' | 'used' | 'cancelled' | 'failed';

export interface RedemptionAnswer {
  id: string;
  state: RedemptionState;
  /** Seconds; set while reserved. */
  reservedUntil?: number;
  coupon: Coupon;
  /** The server's time, seconds. */
  now: number;
}
