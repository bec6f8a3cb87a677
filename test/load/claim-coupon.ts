// How somebody comes to a coupon of each kind, and how he and others then come with it to the servers.
import type { Control } from '../harness/control.ts';
import type { Shop } from '../harness/open-shop.ts';
import type { People, User } from '../harness/people.ts';
import type { Ask } from './ask-servers.ts';
import type { End, Habit } from './attempt.ts';
import { payWithCoupon } from './pay-with-coupon.ts';
import { reserveAndConfirm } from './reserve-and-confirm.ts';

export const KINDS = ['baidu', 'shared', 'ordinary', 'beecloud'] as const;
export type Kind = (typeof KINDS)[number];

/** One claimed coupon that several want to use. */
export interface Contest {
  kind: Kind;
  /** As the platform's book and our database name it. */
  platform: 'baidu' | 'wechat' | 'beecloud';
  couponId: string;
  /** Who may use it. */
  holders: User[];
  /** Who may not. */
  others: User[];
  /** The person's page opens: launch, redirect, or the list. Answers whether this very call granted it. */
  comeIn(user: User): Promise<boolean>;
  use(user: User, habit: Habit): Promise<End>;
}

export interface Street {
  shop: Shop;
  control: Control;
  ask: Ask;
}

/** Claims one more coupon of the kind. The push of it goes out at the same time. */
export function claimCoupon(kind: Kind, street: Street, people: People): Promise<Contest> {
  return { baidu, shared, ordinary, beecloud }[kind](street, people);
}

async function baidu({ shop, control, ask }: Street, { me, friend, stranger }: People): Promise<Contest> {
  const couponId = shop.baiduCoupon;
  const { couponTakeId } = await control.baidu.claim(me.baidu, couponId);
  const request = { platform: 'baidu', couponId, couponTakeId };
  return {
    kind: 'baidu',
    platform: 'baidu',
    couponId: couponTakeId,
    holders: [me],
    others: [friend, stranger],
    async comeIn(user) {
      const { referrerInfo } = await control.baidu.launch(me.baidu, couponTakeId);
      const { coupon = '' } = referrerInfo?.extraData ?? {};
      const { body } = await ask<{ granted: boolean }>(user, 'POST', '/baidu/launch-coupon', { coupon });
      return body?.granted ?? false;
    },
    use: (user, habit) => reserveAndConfirm(ask, request, user, habit),
  };
}

/** Claimed by scanning a code. */
async function shared(street: Street, people: People): Promise<Contest> {
  const cardId = street.shop.sharedCard;
  const claimed = await street.control.wechat.claim(people.me.wechat, cardId);
  return wechat('shared', street, { ...claimed, cardId, holders: [people.me, people.friend], people });
}

/** Claimed in the merchant's page, with a signed cardExt. */
async function ordinary(street: Street, people: People): Promise<Contest> {
  const { shop, control, ask } = street;
  const { me } = people;
  const cards = [{ cardId: shop.ordinaryCard }];
  const { body, refused } = await ask<{ cardList: { cardId: string; cardExt: string }[] }>(
    me,
    'POST',
    '/wechat/card-ext',
    { cards },
  );
  const [card] = body?.cardList ?? [];
  if (!card) throw new Error(`No card was signed: ${refused}`);
  const { encryptCode, error } = await control.wechat.addCard(me.wechat, card.cardId, card.cardExt);
  if (encryptCode === undefined) throw new Error(`WeChat took no card: ${error?.message}`);
  const seen = await ask<{ coupon: { id: string } }>(me, 'POST', '/wechat/code', {
    cardId: card.cardId,
    encryptCode,
  });
  if (!seen.body) throw new Error(`The new card was not shown: ${seen.refused}`);
  const { id: code } = seen.body.coupon;
  return wechat('ordinary', street, { code, encryptCode, cardId: card.cardId, holders: [me], people });
}

interface Claimed {
  code: string;
  encryptCode: string;
  cardId: string;
  holders: User[];
  people: People;
}

function wechat(
  kind: Kind,
  { ask }: Street,
  { code, encryptCode, cardId, holders, people }: Claimed,
): Contest {
  return {
    kind,
    platform: 'wechat',
    couponId: code,
    holders,
    others: [people.friend, people.stranger].filter((one) => !holders.includes(one)),
    async comeIn(user) {
      await ask(user, 'POST', '/wechat/js-config', { url: 'https://shop.test/use' });
      // The link of a friends' card opens for its holders only; a stranger has no link, just a guess of the code.
      if (holders.includes(user)) await ask(user, 'POST', '/wechat/code', { cardId, encryptCode });
      return false;
    },
    use: (user, habit) => reserveAndConfirm(ask, { platform: 'wechat', cardId, code }, user, habit),
  };
}

async function beecloud(street: Street, { me, friend, stranger }: People): Promise<Contest> {
  const couponId = await street.shop.issue(me.beecloud);
  return {
    kind: 'beecloud',
    platform: 'beecloud',
    couponId,
    holders: [me],
    others: [friend, stranger],
    async comeIn(user) {
      await street.ask(user, 'GET', '/coupons');
      return false;
    },
    use: (user, habit) => payWithCoupon(street, couponId, user, habit),
  };
}
