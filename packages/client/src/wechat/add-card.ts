// wx.addCard: puts cards into the person's 卡包.
// @see 微信 JS-SDK 批量添加卡券接口
import type { CardExtRequest } from '@kaquan/protocol/api';
import { callJsSdk } from './call-js-sdk.ts';
import type { Wechat } from './configure.ts';
import { type ReturnedCard, readCardList } from './read-card-list.ts';

export type AddCardResult = { cancelled: true } | { cancelled: false; cards: ReturnedCard[] };

/**
 * Offers cards to the person. The SDK reports success although single cards were refused: look at each isSuccess.
 *
 * @throws UNSUPPORTED, SDK_CONFIG_FAILED, SDK_CALL_FAILED, TIMEOUT, NETWORK_FAILED, the server's codes
 * @example const result = await addCard(wechat, [{ cardId }]); if (!result.cancelled) show(result.cards);
 * @supported h5
 */
export async function addCard(wechat: Wechat, cards: CardExtRequest['cards']): Promise<AddCardResult> {
  const wx = await wechat.configure();
  // Signed last, because a signature counts only for a short time and only once.
  const { cardList } = await wechat.client.cardExt(cards);
  const result = await callJsSdk(wechat, wx, 'addCard', { cardList });
  return result ? { cancelled: false, cards: readCardList(result.cardList) } : { cancelled: true };
}
