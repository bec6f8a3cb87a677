// Why cards cannot be claimed here and now, known before anybody taps.
// @see 朋友的券 批量添加卡券(addcard)接口; V1.4: 领取时间不得早于卡券生效时间 5 天
import type { Wechat } from '@kaquan/client';
import { canShareFriendsCards, friendsCardsSince } from '@kaquan/client/wechat/client-version';
import { inWechat } from '@kaquan/client/wechat/in-wechat';
import type { ShownCoupon } from '../coupon/coupon-words.ts';

export type ClaimObstacle =
  /** The page is open outside WeChat. */
  | { kind: 'elsewhere' }
  /** This WeChat is too old; `needs` where the document names the version. */
  | { kind: 'older'; needs?: string }
  /** Friends' coupons are given out from a few days before they begin. */
  | { kind: 'early'; from: number };

/** Seconds before its beginning from which a friends' coupon can be claimed. */
const CLAIMABLE_BEFORE = 5 * 86_400;

export interface ClaimWish {
  faces: readonly ShownCoupon[];
  /** The server's time, seconds. */
  now: number;
  wechat: Wechat | undefined;
}

export function claimObstacle({ faces, now, wechat }: ClaimWish): ClaimObstacle | undefined {
  const friends = faces.filter((face) => face.sharedWithFriends);
  if (process.env.TARO_ENV === 'h5') {
    if (!inWechat()) return { kind: 'elsewhere' };
    if (friends.length > 0 && !canShareFriendsCards()) return { kind: 'older', needs: friendsCardsSince() };
  } else if (!wechat?.knows('addCard')) {
    return { kind: 'older' };
  }
  const from = Math.max(0, ...friends.map(({ validity }) => (validity?.beginTime ?? 0) - CLAIMABLE_BEFORE));
  return from > now ? { kind: 'early', from } : undefined;
}
