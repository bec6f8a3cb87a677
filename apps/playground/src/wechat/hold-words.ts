// Why an unused card cannot be used just now, in the words of 卡包.
// @see 朋友的券 查询Code接口 user_card_status
import type { CardHold } from './read-wallet.ts';

export const holdWords: Record<CardHold, string> = {
  gifting: '转赠中',
  'gift-timeout': '转赠超时，未被领取',
  unavailable: '已失效',
};
