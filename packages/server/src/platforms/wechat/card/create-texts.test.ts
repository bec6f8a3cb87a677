// How long the texts of a new card may be: the path of the field, and the rule, before WeChat is asked.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  base,
  changed,
  checkCard,
  friends,
  ofType,
  refuses,
  takes,
  times,
} from '../../../../test-support/wechat-card-rules.ts';
import { FRIENDS_GIFT, ORDINARY_BASE } from '../../../../test-support/wechat-cards.ts';

describe('a text is refused', () => {
  const G = 'general_coupon.base_info';
  refuses([
    [`${G}.title`, 'at most 9 汉字 (27 bytes', base({ title: times(10) })],
    [`${G}.title`, 'at most 9 汉字', base({ title: `${times(8)}abcd` })],
    [`${G}.title`, 'must not be empty', base({ title: '' })],
    [`${G}.title`, 'is missing', base({ title: undefined })],
    [`${G}.sub_title`, 'at most 18 汉字 (54 bytes', base({ sub_title: times(19) })],
    [`${G}.brand_name`, 'at most 12 汉字 (36 bytes', base({ brand_name: times(13) })],
    [`${G}.notice`, 'at most 16 汉字 (48 bytes', base({ notice: times(17) })],
    [`${G}.description`, 'at most 1024 汉字 (3072 bytes', base({ description: times(1025) })],
    [`${G}.source`, 'at most 12 汉字', base({ source: times(13) })],
    [`${G}.service_phone`, 'at most 24 bytes', base({ service_phone: '0'.repeat(25) })],
    [`${G}.custom_url_name`, 'at most 5 汉字 (15 bytes', base({ custom_url_name: times(6) })],
    [`${G}.promotion_url_name`, 'at most 5 汉字', base({ promotion_url_name: times(6) })],
    [`${G}.custom_url_sub_title`, 'at most 6 汉字 (18 bytes', base({ custom_url_sub_title: times(7) })],
    [`${G}.promotion_url_sub_title`, 'at most 6 汉字', base({ promotion_url_sub_title: times(7) })],
    [`${G}.center_title`, 'at most 9 汉字 (18 bytes', base({ center_title: times(10) })],
    [`${G}.center_sub_title`, 'at most 12 汉字 (24 bytes', base({ center_sub_title: times(13) })],
    [`${G}.center_url`, 'at most 128 bytes', base({ center_url: `http://${'a'.repeat(122)}` })],
    [`${G}.custom_url`, 'without blanks', base({ custom_url: 'http://a b' })],
    ['gift.gift', 'at most 1024 汉字', changed(ofType('GIFT'), 'gift', { gift: times(1025) })],
    ['groupon.deal_detail', 'is missing', changed(ofType('GROUPON'), 'groupon', { deal_detail: undefined })],
    [
      'general_coupon.default_detail',
      'at most 1024 汉字',
      changed(ofType('GENERAL_COUPON'), 'general_coupon', { default_detail: times(1025) }),
    ],
    ['cash.base_info.notice', 'at most 12 汉字', friends({ notice: times(13) })],
    ['cash.base_info.description', 'at most 1000 汉字', friends({ description: times(1001) })],
    ['gift.gift_name', 'at most 6 汉字', changed(FRIENDS_GIFT, 'gift', { gift_name: times(7) })],
    ['gift.gift_unit', 'at most 2 汉字', changed(FRIENDS_GIFT, 'gift', { gift_unit: times(3) })],
    ['gift.gift_num', 'from 1 to 999', changed(FRIENDS_GIFT, 'gift', { gift_num: 1000 })],
    ['gift.gift_num', 'from 1 to 999', changed(FRIENDS_GIFT, 'gift', { gift_num: '0' })],
  ]);
});

describe('a text of just the size is taken', () => {
  takes([
    ['汉字', base({ title: times(9), sub_title: times(18), notice: times(16), description: times(1024) })],
    ['letters count a third of a 汉字', base({ title: `${times(8)}abc`, brand_name: 'a'.repeat(36) })],
    ['two bytes a 汉字 in the center cell', base({ center_title: times(9), center_sub_title: times(12) })],
    ['letters in the center cell', base({ center_title: 'a'.repeat(18) })],
    ['of a friends’ coupon', friends({ notice: times(12), description: times(1000) })],
    ['an empty sub title', friends({ center_sub_title: '' })],
    ['a gift', changed(FRIENDS_GIFT, 'gift', { gift_name: times(6), gift_unit: times(2), gift_num: '999' })],
    ['an address without http', base({ center_url: 'www.qq.com' })],
  ]);
});

it('reads anything a caller gives, and answers a card or a rule', () => {
  const part = fc.anything();
  const card = fc.record({
    card_type: fc.constantFrom('CASH', 'GIFT', 'GROUPON', '__proto__'),
    cash: fc.record({
      base_info: part,
      advanced_info: fc.record({ share_friends: part, use_condition: part }),
    }),
    gift: part,
    groupon: fc.record({ base_info: fc.record({ date_info: part, title: part }), deal_detail: part }),
  });
  fc.assert(
    fc.property(fc.oneof(part, card), (input) => {
      try {
        checkCard(input);
      } catch (error) {
        expect(error).toMatchObject({ code: 'FIELD_INVALID', platform: 'wechat' });
      }
    }),
  );
});

it('tells the rule and never the value', () => {
  const secret = `http://shop.test/${'secret'.repeat(30)}`;
  const attempt = () => checkCard(base({ ...ORDINARY_BASE, custom_url: secret }));
  expect(attempt).toThrow('at most 128 bytes');
  expect(attempt).not.toThrow('secret');
});
