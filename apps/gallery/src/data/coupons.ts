// The coupons that the examples show. Nothing here comes from a server: it is a gallery's fixed data.
import type { Coupon } from '@kaquan/protocol/coupon';
import { say } from './say.ts';

/** 2026-11-21 10:24 in Beijing, seconds: what the server would say the time is. */
export const NOW = Date.parse('2026-11-21T10:24:00+08:00') / 1000;

export const HOUR = 3600;
export const DAY = 86_400;

/** 满 100 减 20, of a restaurant in WeChat. */
export const CASH: Coupon = {
  platform: 'wechat',
  id: '226009850808',
  code: '226009850808',
  templateId: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc',
  title: say('满 100 减 20', '¥20 off from ¥100'),
  shopName: say('一碗面馆', 'One Bowl Noodles'),
  benefit: { kind: 'cash', reduceCost: 2_000 },
  leastCost: 10_000,
  color: 'Color100',
  validity: { beginTime: NOW - 3 * DAY, endTime: NOW + 27 * DAY },
  state: 'held',
  status: 'available',
  raw: {},
};

/** 八五折, of a book shop in Baidu. */
export const DISCOUNT: Coupon = {
  ...CASH,
  platform: 'baidu',
  id: '8102216835',
  code: 'BK20260817',
  templateId: '8087690061',
  title: say('图书八五折', 'Books, 15% off'),
  shopName: say('长乐路书店', 'Changle Road Books'),
  benefit: { kind: 'discount', percentOff: 15 },
  leastCost: 5_000,
  color: 'B040',
};

export const GIFT: Coupon = {
  ...CASH,
  id: '226009850809',
  code: '226009850809',
  title: say('招牌红油抄手一份', 'Wontons in chilli oil'),
  benefit: { kind: 'gift', gift: say('红油抄手', 'Wontons') },
  leastCost: 0,
  color: 'Color050',
};

export const GENERAL: Coupon = {
  ...CASH,
  id: '226009850810',
  code: '226009850810',
  title: say('会员日凭券换购', 'Members’ day offer'),
  benefit: { kind: 'general', text: say('凭券换购指定小食', 'A snack at a special price') },
  leastCost: 0,
  color: 'Color030',
};

/** A friends' coupon: friends see it and may use it, too. */
export const FRIENDS: Coupon = {
  ...CASH,
  id: '226009850811',
  code: '226009850811',
  templateId: 'pFS7Fjg8kV1IdDz01r4SQwMkuCK1',
  title: say('甜品满 100 减 20', 'Desserts: ¥20 off ¥100'),
  color: 'Color010',
  sharedWithFriends: true,
};

/** Coupons of a member, which a checkout weighs. BeeCloud's template says how much: `discount` in yuan or as a part. */
export const MEMBER_COUPONS: Coupon[] = [
  memberCoupon(
    say('满百减十', '¥10 off from ¥100'),
    { kind: 'cash', reduceCost: 1_000 },
    { type: 0, limit_fee: 10_000, discount: 10 },
  ),
  memberCoupon(
    say('九五折', '5% off'),
    { kind: 'discount', percentOff: 5 },
    { type: 1, limit_fee: 0, discount: 0.95 },
  ),
  memberCoupon(
    say('满二百减三十', '¥30 off from ¥200'),
    { kind: 'cash', reduceCost: 3_000 },
    { type: 0, limit_fee: 20_000, discount: 30 },
  ),
];

function memberCoupon(
  title: string,
  benefit: Coupon['benefit'],
  template: { type: number; limit_fee: number; discount: number },
): Coupon {
  return {
    platform: 'beecloud',
    id: `member-${template.limit_fee}-${template.type}`,
    templateId: `template-${template.limit_fee}-${template.type}`,
    title,
    shopName: say('一碗面馆', 'One Bowl Noodles'),
    benefit,
    leastCost: template.limit_fee,
    color: '#7a5cc2',
    validity: { endTime: NOW + 7 * DAY },
    state: 'held',
    status: 'available',
    raw: { template: { status: 1, ...template } },
  };
}
