// Works on a stored push of Baidu: a claim grants the coupon, by the same way as a launch.
// @see 百度卡券 2 领券事件推送
import { readPush } from '@kaquan/protocol/baidu/push';
import type { Granting } from '../../platforms/baidu/grant-claim.ts';
import type { PlatformEvent } from '../../platforms/platform.ts';

/** May run again after a crash: granting the same coupon twice grants it once. */
export async function workBaiduPush(event: PlatformEvent, granting: Granting): Promise<{ outcome: string }> {
  const push = readPush(event.raw);
  if (push?.event !== 'user_get_coupon') return { outcome: 'noted' };
  const claimedAt = Number(push.createTime);
  const { granted } = await granting.fromPush({
    openId: push.openId,
    couponId: push.couponId,
    couponCode: push.couponCode,
    couponTakeId: push.couponTakeId,
    ...(Number.isSafeInteger(claimedAt) && claimedAt > 0 ? { claimedAt } : {}),
  });
  return { outcome: granted ? 'granted' : 'known' };
}
