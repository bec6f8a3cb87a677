// The card a person means when they tap it in the wallet.
import { Refusal } from '../core/refuse.ts';
import type { FoundCode } from './find-code.ts';
import { mayUse, type Store } from './store.ts';
import { statusOf, type UserCardStatus } from './user-card.ts';

const STATES: Record<Exclude<UserCardStatus, 'NORMAL'>, string> = {
  CONSUMED: '卡券已使用',
  EXPIRE: '卡券已过期',
  GIFTING: '卡券转赠中',
  GIFT_TIMEOUT: '转赠超时，先取回卡券',
  DELETE: '卡券已删除',
  UNAVAILABLE: '卡券已失效',
};

/** One that is in this person's wallet: their own, or a friend's that is shared; neither deleted nor given away. */
export function seenCode(store: Store, openid: string, code: string): FoundCode {
  const userCard = store.userCards.get(code);
  const card = userCard && store.cards.get(userCard.cardId);
  const gone = userCard?.givenTo !== undefined || userCard?.deletedAt !== undefined;
  if (!userCard || !card || gone || !mayUse(store, card, userCard, openid))
    throw new Refusal('UNKNOWN_CODE', 'This person has no such card', 404);
  return { card, userCard };
}

/** Their own only. */
export function ownCode(store: Store, openid: string, code: string): FoundCode {
  const seen = seenCode(store, openid, code);
  if (seen.userCard.openid !== openid) throw new Refusal('NOT_YOURS', '这张卡券是好友的');
  return seen;
}

/** Throws when the card is used, gone, or on its way. */
export function checkNormal({ userCard }: FoundCode, now: number): void {
  const status = statusOf(userCard, now);
  if (status !== 'NORMAL') throw new Refusal(status, STATES[status]);
}

/** Throws unless the card can be used now. */
export function checkUsable(found: FoundCode, now: number): void {
  checkNormal(found, now);
  if (now < found.userCard.beginTime) throw new Refusal('NOT_YET', '未到有效期');
}
