// What WeChat remembers: cards (kinds), the codes people hold, and who is friends with whom.
import type { Core } from '../core/platform.ts';
import { type Card, isApproved, isShared } from './card.ts';
import type { Happening } from './happenings.ts';
import type { LandingPage } from './landing-page.ts';
import type { Points } from './points.ts';
import type { QrCodes } from './qrcodes.ts';
import type { UserCard } from './user-card.ts';

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
  /** Testers of each account, who may take cards that are not reviewed. */
  whitelist: Map<string, Set<string>>;
  /** Uploaded pictures, by the path of their URL. */
  images: Map<string, { type: string; bytes: Uint8Array<ArrayBuffer> }>;
  /** By page_id. */
  landingPages: Map<number, LandingPage>;
  /** In the order of time: what datacube counts. */
  happenings: Happening[];
  /** Accounts of points, by appid. */
  points: Points;
  /** By ticket. */
  qrcodes: QrCodes;
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
    whitelist: new Map(),
    images: new Map(),
    landingPages: new Map(),
    happenings: [],
    points: new Map(),
    qrcodes: new Map(),
  };
}

export function befriend(store: Store, one: string, other: string): void {
  store.friends.add(pair(one, other));
}

export function areFriends(store: Store, one: string, other: string): boolean {
  return store.friends.has(pair(one, other));
}

export function isTester(store: Store, card: Card, openid: string): boolean {
  return store.whitelist.get(card.appid)?.has(openid) === true;
}

/** May this person use that card: the holder, or a friend where it is shared; while unreviewed, a testing friend. */
export function mayUse(store: Store, card: Card, userCard: UserCard, openid: string): boolean {
  if (userCard.openid === openid) return true;
  if (!isShared(card) || !areFriends(store, userCard.openid, openid)) return false;
  return !userCard.viaWhitelist || isApproved(card) || isTester(store, card, openid);
}

/** How many of the card people have taken. One that went on to a friend counts once. */
export function takenOf(store: Store, { cardId }: Card): number {
  return [...store.userCards.values()].filter((one) => one.cardId === cardId && !one.givenTo).length;
}
