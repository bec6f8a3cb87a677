// What the provider hands down. Without a provider there is no client, and the words are Chinese.
import type { CouponClient, LaunchStore, Wechat } from '@kaquan/client';
import { createContext } from 'react';
import type { GivenTexts } from '../texts/texts.ts';

export interface CouponContextValue {
  /** What createCouponClient or createClientOver answered. */
  client: CouponClient;
  /** Needed by useLaunchCoupon; fed at App level, because Taro's page hooks do not get the launch options. */
  launch?: LaunchStore | undefined;
  /** Needed by useAddCard, useChooseCard, useOpenCard and useShareAgain: createWechat in a page, createWeapp in a mini-program. */
  wechat?: Wechat | undefined;
}

interface Handed extends Partial<CouponContextValue> {
  texts?: GivenTexts | undefined;
}

export const CouponContext = createContext<Handed>({});
