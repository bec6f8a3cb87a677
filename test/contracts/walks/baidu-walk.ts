// What the Baidu walks are made of: a claim, a tap, a reservation, and what everybody says of the coupon then.
import type { CouponsAnswer } from '@kaquan/protocol/api';
import type { User } from '../../harness/people.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import type { Launched, Redeemed, Stage } from './stage.ts';

export const PUSH = 'push:user_get_coupon';

export type BaiduWalk = ReturnType<typeof baiduWalk>;

/** @param stage opened before the walk's tests run */
export function baiduWalk(stage: () => Stage) {
  /** Claims in 卡券包. `push`: what becomes of the push. */
  async function claim(user: User, push?: 'lost' | 'slow' | 'repeated', couponId = stage().kinds.baiduCash) {
    if (push)
      await stage().control.fault({
        platform: 'baidu',
        route: PUSH,
        kind: push,
        count: push === 'lost' ? 3 : 1,
        ...(push === 'slow' ? { delay: 1 } : {}),
      });
    return stage().control.baidu.claim(user.baidu, couponId);
  }
  /** Taps 立即使用; answers the coupon as the program gets it. */
  async function tap(user: User, couponTakeId: string): Promise<string> {
    const { referrerInfo } = await stage().control.baidu.launch(user.baidu, couponTakeId);
    return referrerInfo?.extraData.coupon ?? '';
  }
  const relay = (user: User, coupon: string) =>
    stage().as(user)<Launched>('POST', '/baidu/launch-coupon', { coupon });
  const held = async (user: User) => (await stage().as(user)<CouponsAnswer>('GET', '/coupons')).body.coupons;
  const reserve = (user: User, couponTakeId: string, couponId = stage().kinds.baiduCash) =>
    stage().as(user)<Redeemed>('POST', '/redemptions', { platform: 'baidu', couponId, couponTakeId });
  const confirm = (user: User, id: string) =>
    stage().as(user)<Redeemed>('POST', `/redemptions/${id}/confirm`);
  const inWallet = async (user: User, couponTakeId: string) =>
    (await stage().control.baidu.wallet(user.baidu)).find((one) => one.couponTakeId === couponTakeId)?.state;
  const usedInWallet = (user: User, couponTakeId: string) =>
    waitUntil(async () => (await inWallet(user, couponTakeId)) === 'used', 'Baidu to know that it was used');

  return { stage, claim, tap, relay, held, reserve, confirm, inWallet, usedInWallet };
}
