// What is printed on a coupon and when it can be used, read from whatever a platform says of it.
import { colorName, colorValue } from '@kaquan/protocol/baidu/colors';
import * as baidu from '@kaquan/protocol/baidu/coupon-face';
import { readCoupon, readTemplate } from '@kaquan/protocol/beecloud/coupon';
import * as beecloud from '@kaquan/protocol/beecloud/coupon-face';
import { type CouponFace, couponStatus, type Validity } from '@kaquan/protocol/coupon';
import * as wechat from '@kaquan/protocol/wechat/coupon-face';
import { previewCoupon } from '@kaquan/protocol/wechat/preview-coupon';
import { claim, readJson, type Target, type TargetGroup } from '../engine/target.ts';
import { damagedJson } from '../hostile/json.ts';
import { hostileText } from '../hostile/text.ts';
import { BEECLOUD_COUPON, BEECLOUD_TEMPLATE } from './samples.ts';

const CLAIMED = 1_790_000_000;

const BAIDU = {
  couponType: 'CASH',
  reduceCost: 2000,
  leastCost: 10_000,
  discount: 80,
  description: '<p>满减</p>',
  baseInfo: {
    title: '八折券',
    color: 'B010',
    dateInfo: { type: 2, timeUnit: 3, timeValue: 7, beginTimestamp: 1, endTimestamp: 1_800_000_000 },
  },
};
const WECHAT = {
  card: {
    card_type: 'CASH',
    cash: {
      reduce_cost: 5000,
      least_cost: 100,
      base_info: {
        title: '代金券',
        brand_name: '店',
        color: 'Color010',
        share_friends: true,
        date_info: {
          type: 'DATE_TYPE_FIX_TERM',
          fixed_term: 15,
          fixed_begin_term: 1,
          begin_timestamp: 1,
          end_timestamp: 1_800_000_000,
        },
      },
      advanced_info: {
        use_condition: {
          least_cost: 100,
          accept_category: '鞋',
          reject_category: '阿迪',
          object_use_for: '沙发',
          can_use_with_other_discount: true,
        },
      },
      discount: 30,
      gift_name: '杯',
      gift_num: 1,
      gift_unit: '个',
    },
  },
};
/** A face that a page can draw and a database can keep. */
function checkFace({ title, benefit, leastCost }: CouponFace): void {
  claim(typeof title === 'string' && title !== '', 'a coupon has a title');
  claim(Number.isFinite(leastCost) && leastCost >= 0, 'a threshold is a number from 0');
  if (benefit.kind === 'cash') claim(Number.isFinite(benefit.reduceCost), 'an amount is a number');
  if (benefit.kind === 'discount')
    claim(benefit.percentOff >= 0 && benefit.percentOff <= 100, 'a discount is a part of a hundred');
}

/** Times that a database keeps in 64 bits and a page can compare. */
function checkValidity(validity: Validity): void {
  for (const time of [validity.beginTime, validity.endTime])
    claim(time === undefined || Number.isSafeInteger(time), `a time is whole seconds, or is absent: ${time}`);
  couponStatus({ state: 'held', validity }, CLAIMED);
}

const targets: Target[] = [
  {
    name: 'protocol/baidu/coupon-face',
    seeds: [JSON.stringify(BAIDU), JSON.stringify({ errno: 0, data: { ...BAIDU, couponType: 'DISCOUNT' } })],
    inputs: damagedJson(BAIDU),
    run(input) {
      const raw = readJson(input);
      checkFace(baidu.couponFace(raw));
      checkValidity(baidu.validity(raw, CLAIMED));
    },
  },
  {
    name: 'protocol/wechat/coupon-face',
    seeds: [JSON.stringify(WECHAT), JSON.stringify({ card_type: 'GIFT', gift: { gift: '杯' } })],
    inputs: damagedJson(WECHAT),
    run(input) {
      const raw = readJson(input);
      checkFace(wechat.couponFace(raw));
      checkValidity(wechat.validity(raw, CLAIMED));
    },
  },
  {
    name: 'protocol/wechat/preview-coupon previewCoupon',
    seeds: [JSON.stringify(WECHAT)],
    inputs: damagedJson(WECHAT),
    run(input) {
      const { digest, pricePerUnit } = previewCoupon(readJson(input));
      claim(
        digest !== '' && [0, 2, 4, 6].includes(pricePerUnit),
        'a preview has a digest and one of the prices',
      );
    },
  },
  {
    name: 'protocol/beecloud/coupon-face',
    seeds: [
      JSON.stringify(BEECLOUD_COUPON),
      JSON.stringify({ ...BEECLOUD_COUPON, template: JSON.stringify(BEECLOUD_TEMPLATE) }),
    ],
    inputs: damagedJson(BEECLOUD_COUPON),
    run(input) {
      const raw = readJson(input);
      checkFace(beecloud.couponFace(raw));
      checkValidity(beecloud.validity(raw, CLAIMED));
    },
  },
  {
    name: 'protocol/beecloud/coupon',
    seeds: [JSON.stringify(BEECLOUD_COUPON)],
    inputs: damagedJson(BEECLOUD_COUPON),
    run(input) {
      const raw = readJson(input);
      for (const template of [readTemplate(raw), readTemplate(input), readCoupon(raw).template])
        claim(
          template.limitFee >= 0 && (template.discount ?? 0) >= 0,
          'nothing about a template is negative',
        );
    },
  },
  {
    name: 'protocol/baidu/colors',
    seeds: ['B010', 'b10'],
    inputs: hostileText,
    run(input) {
      const color = colorValue(input);
      claim(
        color === undefined || /^#[\dA-F]{6}$/i.test(color),
        `a colour is #rrggbb, not ${String(color).slice(0, 40)}`,
      );
      claim(colorName(colorName(input)) === colorName(input), 'a name made right stays so');
    },
  },
];

export default { name: 'faces', open: async () => ({ targets }) } satisfies TargetGroup;
