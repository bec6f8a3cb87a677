// WeChat's page of the book: every code that was taken, and who may use it.
import type { BookCoupon } from '../core/book.ts';
import { type Card, isShared } from './card.ts';
import { mayUse, type Store } from './store.ts';
import { statusOf, type UserCard, type UserCardStatus } from './user-card.ts';

const STATES: Partial<Record<UserCardStatus, BookCoupon['state']>> = {
  CONSUMED: 'used',
  DELETE: 'void',
  UNAVAILABLE: 'void',
};

/** The holder, and the friends with whom the card is shared. */
function holdersOf(store: Store, card: Card, userCard: UserCard): string[] {
  if (!isShared(card)) return [userCard.openid];
  const people = new Set([...store.friends].flatMap((pair) => pair.split(' ')));
  people.delete(userCard.openid);
  return [userCard.openid, ...[...people].filter((openid) => mayUse(store, card, userCard, openid))];
}

/** Every code of every account, in the order of taking; one that a friend has taken under another code is void. */
export function book(store: Store, now: number): BookCoupon[] {
  const uses = new Map<string, number>();
  for (const { kind, code } of store.happenings)
    if (kind === 'verify') uses.set(code, (uses.get(code) ?? 0) + 1);
  return [...store.userCards.values()].flatMap((userCard) => {
    const card = store.cards.get(userCard.cardId);
    if (!card) return [];
    const status = statusOf(userCard, now);
    return {
      platform: 'wechat',
      appId: card.appid,
      couponId: userCard.code,
      templateId: userCard.cardId,
      holders: holdersOf(store, card, userCard),
      state: STATES[status] ?? 'held',
      status,
      uses: uses.get(userCard.code) ?? 0,
      grants: userCard.grants,
    };
  });
}
