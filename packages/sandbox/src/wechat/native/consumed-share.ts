// What native consumedShareCard does: after a friends' card was used, its user gets the next one to share.
// @see 朋友的券 核销后再次赠送卡券接口; consume_share_self_num, consume_share_card_list
import { Refusal } from '../../core/refuse.ts';
import type { Card } from '../card.ts';
import { checkOpen, take } from '../claim.ts';
import type { Store } from '../store.ts';
import type { UserCard } from '../user-card.ts';

export interface ConsumedShare {
  openid: string;
  cardId: string;
  code: string;
}

/** The card that is given for having used `code`; throws when there is none, or it was given already. */
export function nextCard(store: Store, { openid, cardId, code }: ConsumedShare, now: number): Card {
  const used = store.userCards.get(code);
  if (!used || used.cardId !== cardId) throw new Refusal('UNKNOWN_CODE', '没有这张卡券', 404);
  if (used.consumed?.openid !== openid) throw new Refusal('NOT_CONSUMED', '这张卡券不是你用掉的');
  if ([...store.userCards.values()].some((one) => one.givenFor === code))
    throw new Refusal('ALREADY_GIVEN', '已经送过一张');
  const advanced = store.cards.get(cardId)?.input.advanced_info;
  const nextId =
    advanced?.consume_share_self_num === 1 ? cardId : advanced?.consume_share_card_list?.[0]?.card_id;
  const next = nextId === undefined ? undefined : store.cards.get(nextId);
  if (!next) throw new Refusal('NOTHING_GIVEN', '这张卡券用后不送券');
  checkOpen(store, next, openid, now);
  return next;
}

/** Gives it. */
export function giveNextCard(
  store: Store,
  share: ConsumedShare,
  now: number,
): { card: Card; userCard: UserCard } {
  const card = nextCard(store, share, now);
  return { card, userCard: take(store, card, share.openid, now, { givenFor: share.code }) };
}
