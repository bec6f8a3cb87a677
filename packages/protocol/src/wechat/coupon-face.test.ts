// WeChat's card as one face: its kinds, titles that nobody wrote, validity.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { couponFace, validity } from './coupon-face.ts';

const DAY = 86_400;
const baseInfo = {
  brand_name: '微信餐厅',
  title: '132元双人火锅套餐',
  color: 'Color010',
  description: '仅限堂食',
};
const printed = {
  title: '132元双人火锅套餐',
  shopName: '微信餐厅',
  color: 'Color010',
  description: '仅限堂食',
};
const cardOf = (card_type: string, fields: Record<string, unknown>) => ({
  card_type,
  [card_type.toLowerCase()]: { base_info: baseInfo, ...fields },
});
const dated = (date_info: Record<string, unknown>) => cardOf('CASH', { base_info: { date_info } });

describe('couponFace', () => {
  it.each([
    ['GROUPON', { deal_detail: '大锅1份 12元' }, { kind: 'general', text: '大锅1份 12元' }],
    ['CASH', { reduce_cost: 10000 }, { kind: 'cash', reduceCost: 10000 }],
    ['DISCOUNT', { discount: 30 }, { kind: 'discount', percentOff: 30 }],
    ['GIFT', { gift: '可兑换音乐木盒一个。' }, { kind: 'gift', gift: '可兑换音乐木盒一个。' }],
    ['GENERAL_COUPON', { default_detail: '音乐木盒。' }, { kind: 'general', text: '音乐木盒。' }],
    ['MEMBER_CARD', {}, { kind: 'general' }],
  ])('reads a %s', (type, fields, benefit) => {
    expect(couponFace(cardOf(type, fields))).toEqual({ ...printed, benefit, leastCost: 0 });
  });

  it('reads a card with `card` around it, and numbers as text', () => {
    const card = cardOf('CASH', { least_cost: '10000', reduce_cost: '1000' });
    expect(couponFace({ errcode: 0, card })).toEqual({
      ...printed,
      benefit: { kind: 'cash', reduceCost: 1000 },
      leastCost: 10000,
    });
  });

  it("assembles the title of a friends' coupon, which has none, from its thresholds", () => {
    const card = {
      card_type: 'CASH',
      cash: {
        base_info: { brand_name: '微信餐厅', color: 'Color010' },
        advanced_info: { use_condition: { least_cost: 500, accept_category: '羽绒服' }, share_friends: true },
        reduce_cost: 5000,
      },
    };
    expect(couponFace({ card })).toEqual({
      title: '羽绒服满500减50',
      shopName: '微信餐厅',
      benefit: { kind: 'cash', reduceCost: 5000 },
      leastCost: 50000,
      color: 'Color010',
      sharedWithFriends: true,
    });
  });

  it("names a friends' gift by its parts where no gift text is given", () => {
    const card = { card_type: 'GIFT', gift: { gift_name: '洗手液', gift_num: 1, gift_unit: '瓶' } };
    expect(couponFace(card)).toMatchObject({
      title: '洗手液1瓶',
      benefit: { kind: 'gift', gift: '洗手液1瓶' },
    });
  });

  it('keeps a title of nine characters and more whole', () => {
    expect(couponFace(cardOf('CASH', { base_info: { title: '一二三四五六七八九十' } })).title).toBe(
      '一二三四五六七八九十',
    );
  });
});

describe('validity', () => {
  it.each(['DATE_TYPE_FIX_TIME_RANGE', 1, '1'])('gives a fixed range (%s) as it is', (type) => {
    expect(validity(dated({ type, begin_timestamp: 1397577600, end_timestamp: '1472724261' }), 9)).toEqual({
      beginTime: 1397577600,
      endTime: 1472724261,
    });
  });

  const at = (time: string) => Date.parse(`${time}+08:00`) / 1000;
  const claimed = at('2026-03-10T15:00:00');

  it.each(['DATE_TYPE_FIX_TERM', 2, '2'])(
    'counts a fixed term (%s) from the claim, whose day is the first',
    (type) => {
      expect(validity(dated({ type, fixed_term: 15, fixed_begin_term: 0 }), claimed)).toEqual({
        beginTime: claimed,
        endTime: at('2026-03-24T23:59:59'),
      });
      expect(validity(dated({ type, fixed_term: '15', fixed_begin_term: '2' }), claimed)).toEqual({
        beginTime: at('2026-03-12T00:00:00'),
        endTime: at('2026-03-26T23:59:59'),
      });
    },
  );

  it('counts the days of Beijing, also of a claim after its midnight', () => {
    const oneDay = dated({ type: 'DATE_TYPE_FIX_TERM', fixed_term: 1, fixed_begin_term: 0 });
    expect(validity(oneDay, at('2026-03-11T00:00:01')).endTime).toBe(at('2026-03-11T23:59:59'));
    expect(validity(oneDay, at('2026-03-10T23:59:59')).endTime).toBe(at('2026-03-10T23:59:59'));
  });

  it('ends a fixed term at the common end where that is earlier', () => {
    const term = { type: 'DATE_TYPE_FIX_TERM', fixed_term: 15, fixed_begin_term: 0 };
    const endWith = (end_timestamp: number) => validity(dated({ ...term, end_timestamp }), claimed).endTime;
    expect(endWith(claimed + 5 * DAY)).toBe(claimed + 5 * DAY);
    expect(endWith(claimed + 50 * DAY)).toBe(at('2026-03-24T23:59:59'));
    expect(endWith(0)).toBe(at('2026-03-24T23:59:59'));
  });

  it('leaves open what the card does not say', () => {
    expect(validity({}, 5)).toEqual({});
    expect(validity(dated({ type: 'DATE_TYPE_FIX_TERM' }), 5)).toEqual({ beginTime: 5 });
  });
});

it('couponFace and validity read anything without throwing', () => {
  fc.assert(
    fc.property(fc.anything(), fc.constantFrom('CASH', 'GIFT', 'DISCOUNT', '__PROTO__'), (raw, type) => {
      expect(couponFace(raw).title).toBeTypeOf('string');
      expect(couponFace({ card_type: type, [type.toLowerCase()]: raw }).leastCost).toBeGreaterThanOrEqual(0);
      validity({ card_type: type, [type.toLowerCase()]: { base_info: { date_info: raw } } }, 0);
    }),
  );
});
