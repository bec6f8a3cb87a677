// Opens the encrypted coupon with the App Secret, or with the one before it while the merchant changes it.
// @see 百度卡券 3.2 解密参数
import { autoCipher } from '@kaquan/protocol/baidu/auto-cipher';
import { baiduEnvelope } from '@kaquan/protocol/baidu/ciphers';
import type { CouponCipher } from '@kaquan/protocol/baidu/coupon-cipher';
import { type LaunchCoupon, openLaunchCoupon } from '@kaquan/protocol/baidu/launch-coupon';

/** A cipher by its name, or one of the merchant's own. */
export type CouponCipherChoice = 'baidu-envelope-192' | 'auto' | CouponCipher;

export interface CouponSecrets {
  appKey: string;
  appSecret: string;
  previousAppSecret?: string | undefined;
  couponCipher?: CouponCipherChoice | undefined;
}

/** @throws {CouponError} COUPON_UNREADABLE, the same for every reason */
export function openCoupon(coupon: string, secrets: CouponSecrets): LaunchCoupon {
  const { appKey, appSecret, previousAppSecret } = secrets;
  const cipher = cipherOf(secrets.couponCipher);
  try {
    return openLaunchCoupon(coupon, { appKey, appSecret, cipher });
  } catch (error) {
    if (previousAppSecret === undefined) throw error;
    return openLaunchCoupon(coupon, { appKey, appSecret: previousAppSecret, cipher });
  }
}

function cipherOf(choice: CouponCipherChoice = 'baidu-envelope-192'): CouponCipher {
  if (choice === 'auto') return autoCipher;
  return choice === 'baidu-envelope-192' ? baiduEnvelope : choice;
}
