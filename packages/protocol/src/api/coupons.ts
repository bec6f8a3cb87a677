// GET /coupons: what the caller holds, over all platforms.
import type { Coupon } from '../coupon.ts';

export interface CouponAnswer {
  coupon: Coupon;
  /** The server's time, seconds: use it for "还剩 3 天", not the phone's clock. */
  now: number;
}

export interface CouponsAnswer {
  coupons: Coupon[];
  /** The server's time, seconds. */
  now: number;
}
