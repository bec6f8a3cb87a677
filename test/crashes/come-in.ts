// How somebody comes to the shop with a coupon: by the wallet, or after a push has made it known.
import { setTimeout as sleep } from 'node:timers/promises';
import { type CouponClient, createCouponClient } from '@kaquan/client';
import type { User } from '../harness/people.ts';
import { headersOf } from '../harness/processes/person.ts';
import { insist } from './insist.ts';
import type { Claimed } from './ledger.ts';
import type { Town } from './town.ts';

/** Milliseconds between two looks at what somebody else must do, a push or a payer, and how many of them. */
export const PAUSE = 300;
export const LOOKS = 40;

/** The client kit, as this person's page has it. */
export function clientOf(user: User, url: string): CouponClient {
  return createCouponClient({ baseUrl: url, headers: () => headersOf(user), timeout: 8_000 });
}

/** 立即使用: launch, link or list, whatever makes the coupon known to the servers. */
export async function comeIn(
  { platform, couponId, templateId, owner, encryptCode = '' }: Omit<Claimed, 'usedBy'>,
  user: User,
  { control, url, isOpen }: Pick<Town, 'control' | 'url' | 'isOpen'>,
): Promise<void> {
  const client = clientOf(user, url);
  if (platform === 'baidu') {
    const { referrerInfo } = await control.baidu.launch(owner.baidu, couponId);
    await insist(() => client.launchCoupon(referrerInfo?.extraData.coupon ?? ''), isOpen);
  } else if (platform === 'wechat')
    await insist(() => client.code({ cardId: templateId, encryptCode }), isOpen);
  else await insist(() => client.coupons(), isOpen);
}

/** Waits at the shop's door until a push has made the coupon known; comes in by the wallet if none does. */
export async function awaitPush(claimed: Claimed, town: Town): Promise<void> {
  const client = clientOf(claimed.owner, town.url);
  for (let looks = 0; looks < LOOKS && town.isOpen(); looks += 1) {
    const held = await insist(() => client.coupons(), town.isOpen);
    if ('answer' in held && held.answer.coupons.some(({ id }) => id === claimed.couponId)) return;
    await sleep(PAUSE);
  }
  await comeIn(claimed, claimed.owner, town);
}
