// Baidu's claim push: JSON to the coupon's callbackUrl, cut after 3 seconds, three tries in all.
// @see 百度卡券 §2 领券事件推送
import { maskUrl } from '../core/mask.ts';
import type { Core } from '../core/platform.ts';
import type { BaiduAccount } from './accounts.ts';
import { sealTake } from './seal-take.ts';
import type { Take } from './store.ts';

const DEADLINE = 3000;
/** Seconds before each retry; the document only says that Baidu sends again. */
const WAITS = [3, 3];

/** Tells the merchant that `take` was claimed. CreateTime is a string, as in the sample. */
export function pushUserGetCoupon(core: Core, account: BaiduAccount, take: Take, callbackUrl: string): void {
  const body = {
    ToUserName: account.appId,
    FromUserName: take.openId,
    CreateTime: String(take.takenAt),
    MsgType: 'event',
    Event: 'user_get_coupon',
    CouponId: take.couponId,
    UserCouponCode: take.couponCode,
    CouponTakeId: take.couponTakeId,
    ...(account.encryptData ? { EncryptData: sealTake(take, account) } : {}),
  };
  core.pushes.send({
    platform: 'baidu',
    event: 'user_get_coupon',
    couponId: take.couponTakeId,
    title: '领券事件推送',
    url: callbackUrl,
    // The push is not signed, so merchants put a secret at the end of its address.
    shownUrl: maskUrl(callbackUrl),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    shown: body,
    deadline: DEADLINE,
    waits: WAITS,
    emptyIsSuccess: true,
  });
}
