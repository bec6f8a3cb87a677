// What 卡包 shows: a person's own cards, the ones friends share, and what friends are giving away.
import { personName } from '../core/person-name.ts';
import type { Core } from '../core/platform.ts';
import { type Card, isShared } from './card.ts';
import { COLORS } from './colors.ts';
import { sharedCardTitle } from './shared-card-title.ts';
import { areFriends, mayUse, type Store } from './store.ts';
import { markOf, statusOf } from './user-card.ts';

const STATES = {
  NORMAL: 'unused',
  CONSUMED: 'used',
  EXPIRE: 'expired',
  GIFTING: 'gifting',
  GIFT_TIMEOUT: 'gifting',
  UNAVAILABLE: 'unavailable',
} as const;

/** A card's face, with the platform's own object beside it. */
export function faceOf(card: Card) {
  const { card_type, base_info: base, ...rest } = card.input;
  const shared = isShared(card);
  const title = shared ? sharedCardTitle(card.input) : (base.title ?? '');
  const links = [
    { link: 'center', name: base.center_url && (base.center_title ?? '立即使用') },
    { link: 'custom', name: base.custom_url && (base.custom_url_name ?? '立即使用') },
    { link: 'promotion', name: base.promotion_url && (base.promotion_url_name ?? '更多') },
  ].filter((one) => one.name);
  return {
    cardId: card.cardId,
    cardType: card_type,
    title,
    brandName: base.brand_name,
    color: base.color,
    colorValue: COLORS.get(base.color ?? ''),
    notice: base.notice,
    description: base.description,
    shared,
    links,
    codeType: base.code_type,
    ...(card.payCell ? { payCell: true } : {}),
    ...(card.selfConsumeCell ? { selfConsumeCell: card.selfConsumeCell } : {}),
    card: { card_type, [card_type.toLowerCase()]: { base_info: { ...base, title }, ...rest } },
  };
}

/** Own cards and friends' shared ones, newest first. Friends see a shared card only while it can be used. */
export function wallet(core: Core, store: Store, openid: string) {
  const now = core.clock.now();
  const cards = [...store.userCards.values()].reverse().flatMap((userCard) => {
    const card = store.cards.get(userCard.cardId);
    if (!card || !mayUse(store, card, userCard, openid)) return [];
    const own = userCard.openid === openid;
    const status = statusOf(userCard, now);
    if (status === 'DELETE') return [];
    const usedByMe = userCard.consumed?.openid === openid;
    if (!own && !usedByMe && status !== 'NORMAL') return [];
    return {
      ...faceOf(card),
      code: userCard.code,
      state: STATES[status],
      status,
      ...(own && mayGive(card) ? { canGive: true } : {}),
      validity: { beginTime: userCard.beginTime, endTime: userCard.endTime },
      takenAt: userCard.takenAt,
      ...(own ? {} : { sharedBy: personName(core.seed.users, 'wechat', userCard.openid) }),
      ...(markOf(userCard, now) ? { markedBy: markOf(userCard, now) } : {}),
    };
  });
  return { cards, gifts: giftsFor(core, store, openid) };
}

/** 转赠 is for ordinary cards, unless the merchant forbids it. */
function mayGive(card: Card): boolean {
  return !isShared(card) && card.input.base_info.can_give_friend !== false;
}

/** What friends have sent on its way and nobody has taken yet: a message in the chat on a real phone. */
function giftsFor(core: Core, store: Store, openid: string) {
  const now = core.clock.now();
  return [...store.userCards.values()].flatMap((userCard) => {
    const card = store.cards.get(userCard.cardId);
    if (!card || statusOf(userCard, now) !== 'GIFTING' || !areFriends(store, userCard.openid, openid))
      return [];
    return {
      ...faceOf(card),
      code: userCard.code,
      from: personName(core.seed.users, 'wechat', userCard.openid),
      until: userCard.gifting?.until,
    };
  });
}

/** Every card of every account. */
export function cardList(store: Store) {
  return {
    cards: [...store.cards.values()].map((card) => ({
      ...faceOf(card),
      status: card.status,
      quantity: card.quantity,
    })),
  };
}
