// 打开卡包里的券: the card in WeChat's own wallet, by its plain code.
// @see 微信 JS-SDK, 微信小程序 wx.openCard
import type { Coupon } from '@kaquan/protocol/coupon';
import { errorWords } from '@kaquan/react/error-words';
import { useOpenCard } from '@kaquan/react/use-open-card';
import { wechat } from './kaquan';

export interface WalletCard {
  /** Whether this WeChat can open a card at all. */
  known: boolean;
  busy: boolean;
  /** Why it did not open. */
  words: string | undefined;
  open(): void;
}

export function useWalletCard(coupon: Coupon): WalletCard {
  const { status, error, openCard } = useOpenCard();
  return {
    known: wechat.knows('openCard'),
    busy: status === 'busy',
    words: status === 'failed' ? `卡包里的券没有打开。${errorWords(error).hint}` : undefined,
    open: () => void openCard([{ cardId: coupon.templateId, code: coupon.id }]),
  };
}
