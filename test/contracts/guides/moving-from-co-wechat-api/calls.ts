// Quoted by the guide to moving from co-wechat-api: its calls, one by one, in Kaquan's.
import type { WechatApi } from '@kaquan/server';
import { callWechat } from '@kaquan/server/wechat/call';
import { batchGetCards } from '@kaquan/server/wechat/card/batchget';
import { decryptCode } from '@kaquan/server/wechat/card/code/decrypt';
import { getCode } from '@kaquan/server/wechat/card/code/get';
import { getCardList } from '@kaquan/server/wechat/card/user/getcardlist';
import { redeemCode } from '@kaquan/server/wechat/redeem-code';

export const moved = (wechat: WechatApi) => ({
  // api.getCards(0, 50, ['CARD_STATUS_VERIFY_OK'])
  cards: () => batchGetCards(wechat, { offset: 0, count: 50, statusList: ['CARD_STATUS_VERIFY_OK'] }),
  // api.decryptCode(encryptCode)
  plain: (encryptCode: string) => decryptCode(wechat, { encryptCode }),
  // api.getCode(code, cardId): ours answers the state, of a used one too
  state: (code: string, cardId?: string) => getCode(wechat, { code, ...(cardId && { cardId }) }),
  // api.consumeCode(code, cardId): ours asks first, and asks again when the answer got lost
  redeem: (code: string, cardId?: string) => redeemCode(wechat, { code, ...(cardId && { cardId }) }),
  // api.getCardList(openid)
  cardsOf: (openid: string) => getCardList(wechat, { openid }),
  // api.addLocations(list), and whatever else has no function of its own
  addShops: (list: object[]) => callWechat(wechat, '/card/location/batchadd', { location_list: list }),
});
