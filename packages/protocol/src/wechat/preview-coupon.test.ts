// The table 不同门槛类型的字段以及展现, row by row, and what lies between its rows.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { couponFace } from './coupon-face.ts';
import { previewCoupon } from './preview-coupon.ts';

const cash = (use_condition: object = {}, fields: object = {}) => ({
  card_type: 'CASH',
  cash: {
    base_info: {},
    advanced_info: { share_friends: true, use_condition },
    reduce_cost: 5000,
    ...fields,
  },
});
const gift = (use_condition: object = {}, fields: object = {}) => ({
  card_type: 'GIFT',
  gift: {
    base_info: {},
    advanced_info: { share_friends: true, use_condition },
    gift_name: '蛋挞',
    gift_num: 1,
    gift_unit: '个',
    ...fields,
  },
});
const FREE = '无起用金额限制,全场通用,不限品类';

describe('a row of the table', () => {
  it.each<[string, unknown, string, string, number]>([
    ['none, CASH', cash(), '50元代金券', FREE, 2],
    ['none, GIFT', gift(), '蛋挞1个', FREE, 2],
    [
      'category',
      cash({ accept_category: '蛋挞', reject_category: '蛋糕' }),
      '蛋挞减50元',
      '适用于蛋挞,不适用于蛋糕',
      4,
    ],
    [
      'category of five characters',
      cash({ accept_category: '一二三四五' }),
      '一二三四五减50元',
      '适用于一二三四五',
      4,
    ],
    [
      'category of six characters',
      cash({ accept_category: '一二三四五六' }),
      '50元代金券',
      '适用于一二三四五六',
      4,
    ],
    ['what it is not for', cash({ reject_category: '蛋糕' }), '50元代金券', '不适用于蛋糕', 4],
    ['spend, CASH', cash({ least_cost: 500 }), '满500减50', '消费满500元可用', 6],
    ['spend, GIFT', gift({ least_cost: 500 }), '满500送蛋挞', '消费满500元可用', 6],
    ['buy to get', gift({ object_use_for: '蛋糕' }), '买蛋糕送蛋挞', '购买蛋糕可用', 6],
    [
      'not with others, CASH',
      cash({ can_use_with_other_discount: false }),
      '50元代金券',
      '不与其他优惠共享',
      2,
    ],
    ['not with others, GIFT', gift({ can_use_with_other_discount: false }), '蛋挞1个', '不与其他优惠共享', 2],
    ['with others', cash({ can_use_with_other_discount: true }), '50元代金券', FREE, 2],
  ])('%s', (_threshold, card, title, digest, pricePerUnit) => {
    expect(previewCoupon(card)).toMatchObject({ title, digest, pricePerUnit });
    expect(couponFace(card).title).toBe(title);
  });
});

describe('thresholds together', () => {
  it.each<[string, unknown, string, string]>([
    [
      'spend and category',
      cash({ least_cost: 500, accept_category: '羽绒服' }),
      '羽绒服满500减50',
      '适用于羽绒服,消费满500元可用',
    ],
    [
      'spend and a category of six characters',
      cash({ least_cost: 500, accept_category: '一二三四五六' }),
      '满500减50',
      '适用于一二三四五六,消费满500元可用',
    ],
    [
      'spend and buy to get',
      gift({ least_cost: 500, object_use_for: '蛋糕' }),
      '满500送蛋挞',
      '消费满500元可用,购买蛋糕可用',
    ],
    [
      'everything a CASH may have',
      cash({
        accept_category: '鞋类',
        reject_category: '阿迪达斯',
        least_cost: 500,
        can_use_with_other_discount: false,
      }),
      '鞋类满500减50',
      '适用于鞋类,不适用于阿迪达斯,消费满500元可用,不与其他优惠共享',
    ],
  ])(
    '%s cost what the dearest of them costs, and that is marked as taken for granted',
    (_, card, title, digest) => {
      const preview = previewCoupon(card);
      expect(preview).toMatchObject({ title, digest, pricePerUnit: 6 });
      expect(preview.assumed).toContain('多个门槛的券点单价文档没有写，按其中最高的计算');
      expect(preview.assumed).toContain('多个门槛的详情摘要文档没有写，按各门槛的摘要依次相连');
    },
  );
});

describe('what is taken for granted', () => {
  it.each<[string, unknown]>([
    ['no threshold', cash()],
    ['a category', cash({ accept_category: '蛋挞', reject_category: '蛋糕' })],
    ['buy to get', gift({ object_use_for: '蛋糕' })],
  ])('is nothing with %s: the document says all of it', (_threshold, card) => {
    expect(previewCoupon(card).assumed).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['yuan', cash({ least_cost: 500 }), '单位'],
    ['the shorter of two titles', cash({ least_cost: 500 }), '全场满500减50'],
    ['a gift counted in digits', gift(), '苹果一个'],
    ['no price of its own', cash({ can_use_with_other_discount: false }), '不加价'],
    ['the title without a category to name', cash({ reject_category: '蛋糕' }), '按无门槛拼写'],
    ['spend before buy to get', gift({ least_cost: 500, object_use_for: '蛋糕' }), '按满减拼写'],
  ])('is told: %s', (_what, card, words) => {
    expect(previewCoupon(card).assumed.join('\n')).toContain(words);
  });
});

it('is the same for numbers as text, for a card inside `card`, and for an amount with jiao', () => {
  const text = cash({ least_cost: '500', can_use_with_other_discount: 'false' }, { reduce_cost: '1990' });
  const numbers = cash({ least_cost: 500, can_use_with_other_discount: false }, { reduce_cost: 1990 });
  expect(previewCoupon({ card: text })).toEqual(previewCoupon(numbers));
  expect(previewCoupon(numbers).title).toBe('满500减19.9');
});

it('leaves out what belongs to the other type: it would raise the price of what the digest does not say', () => {
  expect(previewCoupon(cash({ object_use_for: '蛋糕' }))).toEqual(previewCoupon(cash()));
  expect(previewCoupon(gift({ accept_category: '鞋类' }))).toEqual(previewCoupon(gift()));
});

it('keeps the title of an ordinary card, whose stock costs no points', () => {
  const base_info = { title: '双人套餐100元券' };
  expect(
    previewCoupon({ card_type: 'CASH', cash: { base_info, least_cost: 10_000, reduce_cost: 1_000 } }),
  ).toEqual({
    title: '双人套餐100元券',
    digest: '消费满100元可用',
    pricePerUnit: 0,
    assumed: [],
  });
});

it('makes up no title where the fields make none', () => {
  expect(previewCoupon(cash({}, { reduce_cost: undefined })).title).toBeUndefined();
  expect(previewCoupon(gift({}, { gift_name: '' })).title).toBeUndefined();
});

it('counts in whole tenths, so that stock of any size has an exact price', () => {
  expect(previewCoupon(cash({ least_cost: 500 })).pricePerUnit * 3).toBe(18);
});

it('reads anything without throwing', () => {
  fc.assert(
    fc.property(fc.anything(), fc.constantFrom('CASH', 'GIFT', '__PROTO__'), (raw, type) => {
      expect([0, 2, 4, 6]).toContain(
        previewCoupon({ card_type: type, [type.toLowerCase()]: raw }).pricePerUnit,
      );
      previewCoupon(raw);
    }),
  );
});
