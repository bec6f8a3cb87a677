// A claimed coupon, sealed for the merchant: the coupon of a launch, and EncryptData of a push.
// @see 百度卡券 §3.2 解密参数
import { seal } from './crypto.ts';
import type { Take } from './store.ts';

/** Answers base64, different each time; every id inside is a string. */
export function sealTake(take: Take, app: { appSecret: string; appKey: string }): string {
  const content = {
    open_id: take.openId,
    coupon_id: take.couponId,
    coupon_code: take.couponCode,
    app_key: app.appKey,
    coupon_take_id: take.couponTakeId,
  };
  return seal(JSON.stringify(content), app);
}
