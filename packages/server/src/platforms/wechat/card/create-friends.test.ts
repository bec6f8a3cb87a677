// What a friends' coupon must be before WeChat is asked to create it.
import { describe } from 'vitest';
import { changed, friends, ofType, refuses, times } from '../../../../test-support/wechat-card-rules.ts';
import { CDN_IMAGE, FRIENDS_CASH, FRIENDS_GIFT } from '../../../../test-support/wechat-cards.ts';

const shared = (fields: object) => changed(FRIENDS_CASH, 'cash.advanced_info', fields);

describe("a friends' coupon is refused", () => {
  const B = 'cash.base_info';
  const A = 'cash.advanced_info';
  const other = { card_id: 'p1', num: 1 };
  refuses([
    [
      'card_type',
      'friends share no other',
      changed(ofType('DISCOUNT'), 'discount.advanced_info', { share_friends: true }),
    ],
    [`${B}.title`, 'previewCoupon', friends({ title: '50元代金券' })],
    [`${B}.sku`, 'bought with points', friends({ sku: { quantity: 1 } })],
    [`${B}.use_custom_code`, 'must be false', friends({ use_custom_code: true })],
    [`${B}.can_share`, 'must be false', friends({ can_share: true })],
    [`${B}.can_share`, 'is missing', friends({ can_share: undefined })],
    [`${B}.can_give_friend`, 'is missing', friends({ can_give_friend: undefined })],
    [`${B}.location_id_list`, 'at least one shop', friends({ location_id_list: [] })],
    [`${B}.location_id_list`, 'is missing', friends({ location_id_list: undefined })],
    ['cash.least_cost', 'use_condition', changed(FRIENDS_CASH, 'cash', { least_cost: 500 })],
    [`${A}.abstract`, 'is missing', shared({ abstract: undefined })],
    [`${A}.abstract.icon_url_list`, 'exactly one', shared({ abstract: { icon_url_list: [] } })],
    [
      `${A}.abstract.icon_url_list`,
      'exactly one',
      shared({ abstract: { icon_url_list: [CDN_IMAGE, CDN_IMAGE] } }),
    ],
    [
      `${A}.abstract.icon_url_list.0`,
      'uploadImage',
      shared({ abstract: { icon_url_list: ['http://a.test/x'] } }),
    ],
    [
      `${A}.abstract.abstract`,
      'at most 60 bytes',
      shared({ abstract: { abstract: '汉'.repeat(21), icon_url_list: [CDN_IMAGE] } }),
    ],
    [`${A}.text_image_list`, 'at least one', shared({ text_image_list: [] })],
    [
      `${A}.text_image_list.0.text`,
      'at most 5000 characters',
      shared({ text_image_list: [{ image_url: CDN_IMAGE, text: times(5001) }] }),
    ],
    [
      `${A}.text_image_list.0.image_url`,
      'uploadImage',
      shared({ text_image_list: [{ image_url: 'http://a.test/x', text: '' }] }),
    ],
    [`${A}.consume_share_card_list`, 'excludes', shared({ consume_share_card_list: [other] })],
    [`${A}.consume_share_self_num`, 'from 0 to 1', shared({ consume_share_self_num: 2 })],
    [
      `${A}.consume_share_card_list`,
      'at most one',
      shared({ consume_share_self_num: 0, consume_share_card_list: [other, other] }),
    ],
    [
      `${A}.consume_share_card_list.0.num`,
      'from 1 to 1',
      shared({ consume_share_self_num: 0, consume_share_card_list: [{ card_id: 'p1', num: 2 }] }),
    ],
    [
      `${A}.use_condition.object_use_for`,
      'only for GIFT',
      shared({ use_condition: { object_use_for: '蛋糕' } }),
    ],
    [
      'gift.advanced_info.use_condition.accept_category',
      'only for CASH',
      changed(FRIENDS_GIFT, 'gift.advanced_info.use_condition', { accept_category: '鞋类' }),
    ],
  ]);
});
