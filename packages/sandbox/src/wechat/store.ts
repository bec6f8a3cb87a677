// What WeChat remembers: cards (kinds), the codes people hold, who marks one, and who is friends with whom.
import { randomBytes, randomInt } from 'node:crypto';
import type { Core } from '../core/platform.ts';
import type { CardInput } from './card-input.ts';

export type CardStatus = 'CARD_STATUS_NOT_VERIFY' | 'CARD_STATUS_VERIFY_OK' | 'CARD_STATUS_VERIFY_FAIL';

export interface Card {
  cardId: string;
  appid: string;
  input: CardInput;
  status: CardStatus;
  /** What is left; unlimited for friends' cards, whose stock is bought with points. */
  quantity: number;
  createdAt: number;
}

export interface UserCard {
  code: string;
  cardId: string;
  /** Who took it; friends of a friends' card's holder may use it too. */
  openid: string;
  takenAt: number;
  beginTime: number;
  endTime: number;
  consumed?: { openid: string; at: number };
  mark?: { openid: string; until: number };
  /** This code was given for consuming another: that one. */
  givenFor?: string;
}

export type UserCardStatus = 'NORMAL' | 'CONSUMED' | 'EXPIRE';

export interface Store {
  cards: Map<string, Card>;
  /** By code. */
  userCards: Map<string, UserCard>;
  /** Unordered pairs of openids. */
  friends: Set<string>;
  /** `timestamp nonce` pairs that an addCard has used up. */
  nonces: Set<string>;
  /** OAuth codes: whose, and until when (seconds). */
  oauthCodes: Map<string, { appid: string; openid: string; scope: string; until: number; used: boolean }>;
}

const pair = (one: string, other: string) => [one, other].sort().join(' ');

/** An empty store in which the seed's friends are friends. */
export function createStore({ seed }: Core): Store {
  const openidOf = (name: string) => {
    const user = seed.users.find((one) => one.name === name);
    if (!user) throw new Error(`The seed has friends but no user called ${name}`);
    return user.wechat;
  };
  return {
    cards: new Map(),
    userCards: new Map(),
    friends: new Set(seed.friends.map(([one, other]) => pair(openidOf(one), openidOf(other)))),
    nonces: new Set(),
    oauthCodes: new Map(),
  };
}

export function befriend(store: Store, one: string, other: string): void {
  store.friends.add(pair(one, other));
}

export function areFriends(store: Store, one: string, other: string): boolean {
  return store.friends.has(pair(one, other));
}

/** Friends' cards are seen and used by the holder's friends. */
export function isShared(card: Card): boolean {
  return card.input.advanced_info?.share_friends === true;
}

/** May this person use that card: the holder, or a friend where it is shared. */
export function mayUse(store: Store, card: Card, userCard: UserCard, openid: string): boolean {
  if (userCard.openid === openid) return true;
  return isShared(card) && areFriends(store, userCard.openid, openid);
}

export function statusOf(userCard: UserCard, now: number): UserCardStatus {
  if (userCard.consumed) return 'CONSUMED';
  return now > userCard.endTime ? 'EXPIRE' : 'NORMAL';
}

/** Who holds the mark now; it lets go by itself. */
export function markOf(userCard: UserCard, now: number): string | undefined {
  return userCard.mark && userCard.mark.until > now ? userCard.mark.openid : undefined;
}

/** `p` and 27 characters, as card_ids are. */
export function newCardId(): string {
  return `p${randomBytes(20).toString('base64url').slice(0, 27)}`;
}

/** Twelve digits, as codes are. */
export function newCode(): string {
  return `${randomInt(100_000, 1_000_000)}${randomInt(100_000, 1_000_000)}`;
}
