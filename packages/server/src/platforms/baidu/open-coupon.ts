// Opens the encrypted coupon with the App Secret, or with the one before it while the merchant changes it.
// @see 百度卡券 3.2 解密参数
import { type LaunchCoupon, openLaunchCoupon } from '@kaquan/protocol/baidu/launch-coupon';

export interface CouponSecrets {
  appKey: string;
  appSecret: string;
  previousAppSecret?: string | undefined;
}

/** @throws {CouponError} COUPON_UNREADABLE, the same for every reason */
export function openCoupon(coupon: string, secrets: CouponSecrets): LaunchCoupon {
  const { appKey, appSecret, previousAppSecret } = secrets;
  try {
    return openLaunchCoupon(coupon, { appKey, appSecret });
  } catch (error) {
    if (previousAppSecret === undefined) throw error;
    return openLaunchCoupon(coupon, { appKey, appSecret: previousAppSecret });
  }
}
