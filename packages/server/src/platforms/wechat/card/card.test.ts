// The types of cards: what WeChat would refuse does not compile.
import { COLORS } from '@kaquan/protocol/wechat/colors';
import { expect, expectTypeOf, it } from 'vitest';
import {
  FRIENDS_BASE,
  FRIENDS_CASH,
  FRIENDS_GIFT,
  ORDINARY_BASE,
} from '../../../../test-support/wechat-cards.ts';
import type { GivenAfterUse } from './advanced-info.ts';
import type { CardColor, FriendsBaseInfo, OrdinaryBaseInfo } from './base-info.ts';
import type { Card, FriendsCard, FriendsCashCard, FriendsGiftCard, OrdinaryCard } from './card.ts';
import type { createCard } from './create.ts';
import type { DateInfo } from './date-info.ts';

type Takes<T> = (value: T) => void;
const card: Takes<Card> = () => {};
const ordinaryBase: Takes<OrdinaryBaseInfo> = () => {};
const friendsBase: Takes<FriendsBaseInfo> = () => {};
const dates: Takes<DateInfo> = () => {};
const given: Takes<GivenAfterUse> = () => {};

it('createCard takes the five ordinary cards and the two that friends share', () => {
  expectTypeOf<Parameters<typeof createCard>[1]>().toEqualTypeOf<Card>();
  expectTypeOf<OrdinaryCard['card_type']>().toEqualTypeOf<
    'GROUPON' | 'CASH' | 'DISCOUNT' | 'GIFT' | 'GENERAL_COUPON'
  >();
  expectTypeOf<FriendsCard['card_type']>().toEqualTypeOf<'CASH' | 'GIFT'>();
  card({ card_type: 'DISCOUNT', discount: { base_info: ORDINARY_BASE, discount: '30' } });
  card({
    card_type: 'DISCOUNT',
    discount: { base_info: { ...ORDINARY_BASE, added_in_2017: 1 }, discount: 30 },
  });
  // @ts-expect-error the fields stand under the name of the type
  card({ card_type: 'DISCOUNT', cash: { base_info: ORDINARY_BASE, discount: 30 } });
  // @ts-expect-error a cash card says what it takes off
  card({ card_type: 'CASH', cash: { base_info: ORDINARY_BASE, least_cost: 0 } });
});

it("a friends' coupon has no title, no stock, no codes of the merchant's, and is not given away", () => {
  friendsBase(FRIENDS_BASE);
  // @ts-expect-error WeChat assembles it
  friendsBase({ ...FRIENDS_BASE, title: '50元代金券' });
  // @ts-expect-error stock is bought with points
  friendsBase({ ...FRIENDS_BASE, sku: { quantity: 1 } });
  // @ts-expect-error the codes are WeChat's
  friendsBase({ ...FRIENDS_BASE, use_custom_code: true });
  // @ts-expect-error exclusive with share_friends
  friendsBase({ ...FRIENDS_BASE, can_share: true });
  // @ts-expect-error exclusive with share_friends
  friendsBase({ ...FRIENDS_BASE, can_give_friend: true });
  const term = { type: 'DATE_TYPE_FIX_TERM', fixed_term: 1, fixed_begin_term: 0 } as const;
  // @ts-expect-error only a fixed range
  friendsBase({ ...FRIENDS_BASE, date_info: term });
  const { cash } = FRIENDS_CASH;
  // @ts-expect-error only CASH and GIFT
  card({ card_type: 'DISCOUNT', discount: { ...cash, discount: 30 } });
  // @ts-expect-error an ordinary base does not do
  card({ card_type: 'CASH', cash: { ...cash, base_info: ORDINARY_BASE } });
  // @ts-expect-error its threshold stands in use_condition
  card({ card_type: 'CASH', cash: { ...cash, least_cost: 500 } });
});

it('an ordinary card has a title and stock', () => {
  ordinaryBase(ORDINARY_BASE);
  // @ts-expect-error no title
  ordinaryBase({ ...ORDINARY_BASE, title: undefined });
  // @ts-expect-error a colour has a name
  ordinaryBase({ ...ORDINARY_BASE, color: '#63b359' });
  // @ts-expect-error no such code type
  ordinaryBase({ ...ORDINARY_BASE, code_type: 'CODE_TYPE_ONLY_TEXT' });
});

it('the names of colours are those whose values are known', () => {
  const names: Record<CardColor, true> = {
    Color010: true,
    Color020: true,
    Color030: true,
    Color040: true,
    Color050: true,
    Color060: true,
    Color070: true,
    Color080: true,
    Color081: true,
    Color082: true,
    Color090: true,
    Color100: true,
    Color101: true,
    Color102: true,
  };
  expect(Object.keys(names)).toEqual(Object.keys(COLORS));
});

it('a threshold belongs to its type of card', () => {
  type Condition<C extends FriendsCard> = C extends FriendsCashCard
    ? C['cash']['advanced_info']['use_condition']
    : C extends FriendsGiftCard
      ? C['gift']['advanced_info']['use_condition']
      : never;
  const cash: Takes<Condition<FriendsCashCard>> = () => {};
  const gift: Takes<Condition<FriendsGiftCard>> = () => {};
  cash({ accept_category: '鞋类', reject_category: '阿迪达斯', least_cost: '500' });
  gift({ least_cost: 500, object_use_for: '蛋糕' });
  // @ts-expect-error only GIFT
  cash({ object_use_for: '蛋糕' });
  // @ts-expect-error only CASH
  gift({ accept_category: '鞋类' });
  // @ts-expect-error only CASH
  gift({ reject_category: '鞋类' });
  const base_info = ORDINARY_BASE;
  const advanced_info = { use_condition: { least_cost: 5 } } as const;
  // @ts-expect-error a discount has none of them
  card({ card_type: 'DISCOUNT', discount: { base_info, advanced_info, discount: 30 } });
});

it('the two forms of a validity exclude each other', () => {
  const range = { type: 'DATE_TYPE_FIX_TIME_RANGE', begin_timestamp: 1, end_timestamp: '2' } as const;
  const term = { type: 2, fixed_term: 15, fixed_begin_term: 0, end_timestamp: 2 } as const;
  dates(range);
  dates(term);
  // @ts-expect-error of the other form
  dates({ ...range, fixed_term: 15 });
  // @ts-expect-error of the other form
  dates({ ...term, begin_timestamp: 1 });
  // @ts-expect-error no term
  dates({ type: 'DATE_TYPE_FIX_TERM', fixed_begin_term: 0 });
});

it('after its use one card is given: of the same kind, of another, or none', () => {
  const other = { card_id: 'p1', num: 1 } as const;
  given({ consume_share_self_num: 1, consume_share_card_list: [] });
  given({ consume_share_self_num: 0, consume_share_card_list: [other] });
  given({});
  // @ts-expect-error not both
  given({ consume_share_self_num: 1, consume_share_card_list: [other] });
  // @ts-expect-error one, not two
  given({ consume_share_card_list: [other, other] });
  // @ts-expect-error one, not two
  given({ consume_share_self_num: 2 });
  // @ts-expect-error one of it, not two
  given({ consume_share_card_list: [{ card_id: 'p1', num: 2 }] });
});

it('a coupon has exactly one picture on its face', () => {
  const { gift } = FRIENDS_GIFT;
  const advanced_info = { ...gift.advanced_info, abstract: { icon_url_list: [] } } as const;
  // @ts-expect-error none
  card({ card_type: 'GIFT', gift: { ...gift, advanced_info } });
});
