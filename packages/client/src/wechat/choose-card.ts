// wx.chooseCard: lets the person pick from the cards in 卡包.
// @see 朋友的券 拉取卡券列表(ChooseCard)接口
import type { ChooseCardRequest } from '@kaquan/protocol/api';
import { callJsSdk } from './call-js-sdk.ts';
import type { Wechat } from './configure.ts';
import { readCardList } from './read-card-list.ts';

export interface ChosenCard {
  cardId: string;
  /** Send it to the server as it is. */
  encryptCode: string;
}

export type ChooseCardResult = { cancelled: true } | { cancelled: false; cards: ChosenCard[] };

/**
 * Lets the person pick a card. Filters that match nothing and a wrong signature look alike: an empty list.
 *
 * @throws UNSUPPORTED, SDK_CONFIG_FAILED, SDK_CALL_FAILED, TIMEOUT, NETWORK_FAILED, the server's codes
 * @example const result = await chooseCard(wechat, { cardType: 'CASH' });
 * @supported h5
 */
export async function chooseCard(wechat: Wechat, query: ChooseCardRequest = {}): Promise<ChooseCardResult> {
  const wx = await wechat.configure();
  const result = await callJsSdk(wechat, wx, 'chooseCard', await wechat.client.chooseCard(query));
  if (!result) return { cancelled: true };
  const cards = readCardList(result.cardList ?? '');
  return {
    cancelled: false,
    cards: cards.map(({ cardId, encryptCode = '' }) => ({ cardId, encryptCode })),
  };
}
