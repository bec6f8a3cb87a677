// What happened to cards, as datacube counts it.
import type { Store } from './store.ts';
import type { UserCard } from './user-card.ts';

/** Seen in the wallet, taken, used, given to a friend. What has expired is counted from the cards themselves. */
export type HappeningKind = 'view' | 'receive' | 'verify' | 'given';

export interface Happening {
  kind: HappeningKind;
  /** Who did it. */
  openid: string;
  cardId: string;
  code: string;
  /** Seconds. */
  at: number;
}

/** Writes down that `openid` did this with the card at `now`. */
export function happen(store: Store, kind: HappeningKind, userCard: UserCard, openid: string, now: number) {
  store.happenings.push({ kind, openid, cardId: userCard.cardId, code: userCard.code, at: now });
}
