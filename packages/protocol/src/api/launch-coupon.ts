// POST /baidu/launch-coupon: opens the coupon that came with 立即使用 and grants it once.
import type { CouponAnswer } from './coupons.ts';

export interface LaunchCouponRequest {
  /** `referrerInfo.extraData.coupon`, as it came: encrypted. */
  coupon: string;
}

export interface LaunchCouponAnswer extends CouponAnswer {
  /** True the first time; false when the push or an earlier launch had already granted it. */
  granted: boolean;
}
