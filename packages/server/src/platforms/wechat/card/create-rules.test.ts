// What any new card must be before WeChat is asked: the path of the field, and the rule.
import { describe } from 'vitest';
import { base, changed, ofType, refuses, takes } from '../../../../test-support/wechat-card-rules.ts';
import { CDN_IMAGE } from '../../../../test-support/wechat-cards.ts';

const advanced = (type: string, fields: object) =>
  changed(ofType(type), `${type.toLowerCase()}.advanced_info`, fields);

describe('a number, a word or a picture is refused', () => {
  const G = 'general_coupon.base_info';
  refuses([
    ['card_type', 'must be GROUPON, CASH', { card_type: 'MEMBER_CARD', member_card: {} }],
    ['card_type', 'is missing', {}],
    [G, 'must be an object', changed(ofType('GENERAL_COUPON'), 'general_coupon', { base_info: null })],
    [`${G}.color`, 'fourteen colours', base({ color: 'Color011' })],
    [`${G}.color`, 'fourteen colours', base({ color: '#63b359' })],
    [`${G}.code_type`, 'six code types', base({ code_type: 'CODE_TYPE_ONLY_TEXT' })],
    [`${G}.code_type`, 'needs center_title and center_url', base({ code_type: 'CODE_TYPE_NONE' })],
    [
      `${G}.code_type`,
      'needs center_title and center_url',
      base({ code_type: 'CODE_TYPE_NONE', center_title: '立即使用', center_url: '' }),
    ],
    [`${G}.sku`, 'is missing', base({ sku: undefined })],
    [`${G}.sku.quantity`, 'from 0 to 100000000', base({ sku: { quantity: 100_000_001 } })],
    [`${G}.sku.quantity`, 'from 0 to 100000000', base({ sku: { quantity: 1.5 } })],
    [`${G}.get_limit`, 'at least 1', base({ get_limit: 0 })],
    [`${G}.can_share`, 'true or false', base({ can_share: 'no' })],
    [`${G}.logo_url`, 'uploadImage', base({ logo_url: 'https://shop.test/logo.png' })],
    [`${G}.logo_url`, 'uploadImage', base({ logo_url: 'http://mmbiz.qpic.cn.shop.test/logo.png' })],
    [`${G}.logo_url`, 'at most 3072 bytes', base({ logo_url: CDN_IMAGE + 'a'.repeat(3072) })],
    [`${G}.logo_url`, 'at most 128 bytes', base({ logo_url: CDN_IMAGE + 'a'.repeat(128) })],
    [`${G}.location_id_list.0`, 'id of a shop', base({ location_id_list: ['shop'] })],
    ['discount.discount', 'from 1 to 99', changed(ofType('DISCOUNT'), 'discount', { discount: 0 })],
    ['discount.discount', 'from 1 to 99', changed(ofType('DISCOUNT'), 'discount', { discount: 100 })],
    ['cash.reduce_cost', 'at least 1', changed(ofType('CASH'), 'cash', { reduce_cost: 0 })],
    ['cash.reduce_cost', 'at least 1', changed(ofType('CASH'), 'cash', { reduce_cost: 19.9 })],
    ['cash.least_cost', 'is missing', changed(ofType('CASH'), 'cash', { least_cost: undefined })],
  ]);
});

describe('thresholds, hours and services of an ordinary card', () => {
  const hours = (fields: object) => advanced('DISCOUNT', { time_limit: [{ type: 'MONDAY', ...fields }] });
  const A = 'discount.advanced_info';
  refuses([
    [
      `${A}.use_condition.least_cost`,
      'only for CASH and GIFT',
      advanced('DISCOUNT', { use_condition: { least_cost: 5 } }),
    ],
    [
      `${A}.use_condition.reject_category`,
      'only for CASH',
      advanced('DISCOUNT', { use_condition: { reject_category: 'x' } }),
    ],
    [
      'groupon.advanced_info.use_condition.object_use_for',
      'only for GIFT',
      advanced('GROUPON', { use_condition: { object_use_for: 'x' } }),
    ],
    [
      `${A}.consume_share_self_num`,
      "only for friends' coupons",
      advanced('DISCOUNT', { consume_share_self_num: 1 }),
    ],
    [`${A}.share_friends`, 'true or false', advanced('DISCOUNT', { share_friends: 'true' })],
    [`${A}.text_image_list`, 'at least one', advanced('DISCOUNT', { text_image_list: [] })],
    [`${A}.abstract.icon_url_list`, 'is missing', advanced('DISCOUNT', { abstract: { abstract: '封面' } })],
    [`${A}.time_limit.0.type`, 'MONDAY to SUNDAY, or HOLIDAY', hours({ type: 'WEEKEND' })],
    [`${A}.time_limit.0.begin_hour`, 'from 0 to 23', hours({ begin_hour: 24 })],
    [`${A}.time_limit.0.end_minute`, 'from 0 to 59', hours({ end_minute: 60 })],
    [
      `${A}.business_service.0`,
      'BIZ_SERVICE_',
      advanced('DISCOUNT', { business_service: ['BIZ_SERVICE_WIFI'] }),
    ],
  ]);
  takes([
    ['HOLIDAY', hours({ type: 'HOLIDAY' })],
    [
      'hours past midnight, as text',
      hours({ begin_hour: '10', begin_minute: '59', end_hour: '0', end_minute: '59' }),
    ],
    [
      'all services',
      advanced('DISCOUNT', {
        business_service: [
          'BIZ_SERVICE_DELIVER',
          'BIZ_SERVICE_FREE_PARK',
          'BIZ_SERVICE_WITH_PET',
          'BIZ_SERVICE_FREE_WIFI',
        ],
      }),
    ],
    [
      'no code but a page to use it',
      base({ code_type: 'CODE_TYPE_NONE', center_title: '立即使用', center_url: 'www.qq.com' }),
    ],
    [
      'stock that deposited codes bring',
      base({
        use_custom_code: true,
        get_custom_code_mode: 'GET_CUSTOM_CODE_MODE_DEPOSIT',
        sku: { quantity: 0 },
      }),
    ],
    ['shops by number or text', base({ location_id_list: [123, '291710000'] })],
  ]);
});
