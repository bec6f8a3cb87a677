// wx.addCard: puts cards into the person's 卡包.
// @see 微信 JS-SDK 批量添加卡券接口, 微信小程序 wx.addCard
import type { CardExtRequest } from '@kaquan/protocol/api';
import { type ReturnedCard, readCardList } from './read-card-list.ts';
import type { Wechat } from './wechat.ts';

export type AddCardResult = { cancelled: true } | { cancelled: false; cards: ReturnedCard[] };

/**
 * Offers cards to the person. WeChat reports success although single cards were refused: look at each isSuccess.
 *
 * @param wechat what createWechat or createWeapp made
 * @throws UNSUPPORTED, SDK_CONFIG_FAILED, SDK_CALL_FAILED, TIMEOUT, NETWORK_FAILED, the server's codes
 * @example const result = await addCard(wechat, [{ cardId }]); if (!result.cancelled) show(result.cards);
 * @supported h5 weapp
 */
export async function addCard(wechat: Wechat, cards: CardExtRequest['cards']): Promise<AddCardResult> {
  const result = await wechat.call('addCard', () => wechat.client.cardExt(cards));
  return result ? { cancelled: false, cards: readCardList(result.cardList) } : { cancelled: true };
}
