// A user takes a card: reviewed (or as a tester), in time, up to the limit, while stock lasts.
// @see 创建卡券 卡券基础信息字段; 朋友的券 V1.4
import { Refusal } from '../core/refuse.ts';
import { type Card, isApproved, isShared } from './card.ts';
import type { CardInput } from './card-input.ts';
import { isFixedRange } from './check-date.ts';
import { isDeposit } from './custom-codes.ts';
import { happen } from './happenings.ts';
import { isTester, type Store } from './store.ts';
import { newCode, type UserCard } from './user-card.ts';

const DAY = 24 * 3600;
/** China keeps UTC+8 all year; terms count its days. */
const CHINA = 8 * 3600;
/** A friends' card can be taken this long before it begins, at most. */
const EARLIEST = 5 * DAY;
const DEFAULT_LIMIT = 50;

/** From when to when a card taken at `now` can be used, seconds; the day of the claim is the first day of a term. */
export function validityOf({ base_info }: CardInput, now: number): { beginTime: number; endTime: number } {
  const date = base_info.date_info ?? {};
  const end = date.end_timestamp;
  if (isFixedRange(date.type)) return { beginTime: date.begin_timestamp ?? 0, endTime: end ?? 0 };
  const today = Math.floor((now + CHINA) / DAY) * DAY - CHINA;
  const wait = (date.fixed_begin_term ?? 0) * DAY;
  const termEnd = today + wait + (date.fixed_term ?? 0) * DAY - 1;
  return { beginTime: wait === 0 ? now : today + wait, endTime: Math.min(termEnd, end ?? termEnd) };
}

/** Throws a refusal that says why nobody, or not this person, can be given the card now. */
export function checkOpen(store: Store, card: Card, openid: string, now: number): void {
  if (card.status === 'CARD_STATUS_DELETE') throw new Refusal('DELETED', '卡券已被商户删除');
  if (!isApproved(card) && !isTester(store, card, openid))
    throw new Refusal('NOT_REVIEWED', '卡券未通过审核');
  const { beginTime, endTime } = validityOf(card.input, now);
  if (now > endTime) throw new Refusal('EXPIRED', '卡券已过期');
  if (isShared(card) && beginTime - now > EARLIEST)
    throw new Refusal('NOT_YET_CLAIMABLE', '朋友的券在生效前 5 天才能领取');
  if (card.quantity < 1) throw new Refusal('OUT_OF_STOCK', '卡券已领完');
}

/** Throws a refusal that says why this person cannot take the card now: {@link checkOpen}, and the limit of each person. */
export function checkClaim(store: Store, card: Card, openid: string, now: number): void {
  checkOpen(store, card, openid, now);
  const limit = card.input.base_info.get_limit ?? DEFAULT_LIMIT;
  const taken = [...store.userCards.values()].filter(
    (one) => one.cardId === card.cardId && one.openid === openid && one.givenFor === undefined,
  );
  if (taken.length >= limit) throw new Refusal('LIMIT_REACHED', `每人限领 ${limit} 张`);
}

interface HowTaken {
  /** The merchant's own, for use_custom_code without import. */
  code?: string | undefined;
  /** Set aside when a QR code was made. */
  reserved?: string | undefined;
  /** The code that was used to earn this one. */
  givenFor?: string;
  /** When it was taken in the merchant's own system, seconds: a term counts from there. */
  since?: number | undefined;
}

/** Puts a code of the card into the person's wallet, out of stock. */
export function take(store: Store, card: Card, openid: string, now: number, how: HowTaken = {}): UserCard {
  const code = codeFor(card, how);
  if (store.userCards.has(code)) throw new Refusal('CODE_TAKEN', 'code 已被领取');
  const userCard: UserCard = {
    code,
    cardId: card.cardId,
    openid,
    takenAt: now,
    grants: 1,
    ...validityOf(card.input, how.since ?? now),
    ...(how.givenFor === undefined ? {} : { givenFor: how.givenFor }),
    ...(isApproved(card) ? {} : { viaWhitelist: true }),
  };
  card.deposited.delete(code);
  store.userCards.set(code, userCard);
  card.quantity -= 1;
  happen(store, 'receive', userCard, openid, now);
  return userCard;
}

/** WeChat's own code, the merchant's, or the next of those the merchant has imported. */
function codeFor(card: Card, { code, reserved }: HowTaken): string {
  const given = card.input.base_info.use_custom_code === true && !isDeposit(card);
  if (given !== (code !== undefined))
    throw new Refusal('CODE_MISMATCH', given ? '自定义 Code 的卡券需要传 code' : '这张卡券不能传 code');
  const known = code ?? reserved;
  if (known !== undefined) return known;
  if (!isDeposit(card)) return newCode();
  const [imported] = card.deposited;
  if (imported === undefined) throw new Refusal('OUT_OF_STOCK', '导入的 Code 已领完');
  return imported;
}
