// wx.chooseCard: lets the person pick from the cards in 卡包.
// @see 朋友的券 拉取卡券列表(ChooseCard)接口
import type { ChooseCardRequest } from '@kaquan/protocol/api';
import { readCardList } from './read-card-list.ts';
import type { Wechat } from './wechat.ts';

export interface ChosenCard {
  cardId: string;
  /** Send it to the server as it is. */
  encryptCode: string;
}

export type ChooseCardResult = { cancelled: true } | { cancelled: false; cards: ChosenCard[] };

/**
 * Lets the person pick a card. Filters that match nothing and a wrong signature look alike: an empty list.
 *
 * @param query filters: cards of one shop, of one type, of one kind; none: all of the merchant's
 * @throws UNSUPPORTED, SDK_CONFIG_FAILED, SDK_CALL_FAILED, TIMEOUT, NETWORK_FAILED, the server's codes
 * @example const result = await chooseCard(wechat, { cardType: 'CASH' }); if (!result.cancelled) show(result.cards);
 * @supported h5
 */
export async function chooseCard(wechat: Wechat, query: ChooseCardRequest = {}): Promise<ChooseCardResult> {
  const result = await wechat.call('chooseCard', () => wechat.client.chooseCard(query));
  if (!result) return { cancelled: true };
  const cards = readCardList(result.cardList ?? '');
  return {
    cancelled: false,
    cards: cards.map(({ cardId, encryptCode = '' }) => ({ cardId, encryptCode })),
  };
}
