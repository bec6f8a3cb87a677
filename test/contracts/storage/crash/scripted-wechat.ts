// A platform with the last word, as far as redemption needs one.
import type { RedemptionContext } from '@kaquan/server/redemption';

type Platforms = RedemptionContext['platforms'];
type WechatRules = NonNullable<ReturnType<Platforms['get']>>['redemption'];

export const KEY = { platform: 'wechat', appId: 'app', couponId: 'c1' };
export const MING = { wechat: { openid: 'ming' } };

export function scriptedWechat(says: Pick<WechatRules, 'consume' | 'inquire'>): Platforms {
  const wechat = {
    name: 'wechat',
    appId: KEY.appId,
    openIdOf: () => 'ming',
    complete: async (row: unknown) => row,
    redemption: {
      lastWord: 'platform',
      holdSeconds: 300,
      identify: async () => ({ couponId: KEY.couponId, openId: 'ming' }),
      ...says,
    },
  };
  return new Map([['wechat', wechat]]) as unknown as Platforms;
}
