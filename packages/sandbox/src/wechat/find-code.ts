// Which card of the account a code belongs to, and why a code cannot be used.
// @see 朋友的券 查询Code接口, 线上核销Code接口 错误码
import { refusal, UNKNOWN_CODE, type WechatAnswer } from './answers.ts';
import type { Card } from './card.ts';
import type { Store } from './store.ts';
import { statusOf, type UserCard } from './user-card.ts';

export interface FoundCode {
  card: Card;
  userCard: UserCard;
}

/** The code, when it was taken from a card of this account; a merchant's own code is named with its card. */
export function findCode(
  store: Store,
  appid: string,
  asked: { code: string; card_id?: string | undefined },
): FoundCode | { refused: WechatAnswer } {
  const userCard = store.userCards.get(asked.code);
  const card = userCard && store.cards.get(userCard.cardId);
  if (!userCard || card?.appid !== appid) return { refused: UNKNOWN_CODE };
  if (!asked.card_id && card.input.base_info.use_custom_code)
    return { refused: refusal(41012, 'missing card_id: use_custom_code needs it') };
  if (asked.card_id && asked.card_id !== card.cardId) return { refused: UNKNOWN_CODE };
  return { card, userCard };
}

/**
 * Why a code in this state is not used, or undefined for NORMAL. The document gives 40078 and 40127 both to deleted
 * codes; here 40078 is deleted and in transfer, 40127 what has ended for good: disabled, or taken by a friend.
 */
export function refuseState(userCard: UserCard, now: number): WechatAnswer | undefined {
  if (userCard.givenTo) return refusal(40127, 'invalid user-card status: given away');
  const status = statusOf(userCard, now);
  switch (status) {
    case 'NORMAL':
      return undefined;
    case 'CONSUMED':
      return refusal(40099, 'code has been consumed');
    case 'EXPIRE':
      return refusal(40079, 'invalid time');
    case 'UNAVAILABLE':
      return refusal(40127, 'invalid user-card status: unavailable');
    default:
      return refusal(40078, `invalid card status: ${status}`);
  }
}
