// One card in someone's wallet: a code, and what has become of it.
// @see 朋友的券 查询Code接口, user_card_status
import { randomInt } from 'node:crypto';

export interface UserCard {
  code: string;
  cardId: string;
  /** Who took it; friends of a friends' card's holder may use it too. */
  openid: string;
  takenAt: number;
  /** How often it was put into somebody's hands: given away under the same code, once more. */
  grants: number;
  beginTime: number;
  endTime: number;
  consumed?: { openid: string; at: number };
  /** `shown`: by the client, for someone who holds the code up at the counter. */
  mark?: { openid: string; until: number; shown?: boolean };
  /** This code was given for consuming another: that one. */
  givenFor?: string;
  /** The holder has put it out of the wallet. */
  deletedAt?: number;
  /** The merchant has ended it, for good. */
  unavailable?: { reason: string; at: number };
  /** On its way to a friend, or to whoever of a chat room is first. After `until` nobody takes it; its holder takes it back. */
  gifting?: { at: number; until: number; chatRoom: boolean };
  /** A friend has taken it, under a code of its own; this code is no more. */
  givenTo?: { openid: string; code: string; at: number };
  /** Taken unreviewed, as a tester of the whitelist: shared with other testers only. */
  viaWhitelist?: boolean;
}

export type UserCardStatus =
  | 'NORMAL'
  | 'CONSUMED'
  | 'EXPIRE'
  | 'GIFTING'
  | 'GIFT_TIMEOUT'
  | 'DELETE'
  | 'UNAVAILABLE';

/** What ended it comes before what only holds it up. A code that a friend has taken answers as deleted: it is gone. */
export function statusOf(userCard: UserCard, now: number): UserCardStatus {
  if (userCard.consumed) return 'CONSUMED';
  if (userCard.unavailable) return 'UNAVAILABLE';
  if (userCard.deletedAt !== undefined || userCard.givenTo) return 'DELETE';
  if (now > userCard.endTime) return 'EXPIRE';
  if (!userCard.gifting) return 'NORMAL';
  return now < userCard.gifting.until ? 'GIFTING' : 'GIFT_TIMEOUT';
}

/** Who holds the mark now; it lets go by itself. */
export function markOf(userCard: UserCard, now: number): string | undefined {
  return userCard.mark && userCard.mark.until > now ? userCard.mark.openid : undefined;
}

/** Twelve digits, as codes are. */
export function newCode(): string {
  return `${randomInt(100_000, 1_000_000)}${randomInt(100_000, 1_000_000)}`;
}
