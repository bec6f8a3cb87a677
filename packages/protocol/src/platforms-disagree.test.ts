// Where the platforms disagree, the one view has one meaning (docs/architecture.md, "Meaning that must not get
// lost"). Titles and success codes are checked where they are made: in the faces' tests, on the server.
import { expect, it } from 'vitest';
import { couponFace as baiduFace, validity as baiduValidity } from './baidu/coupon-face.ts';
import { openLaunchCoupon, sealLaunchCoupon } from './baidu/launch-coupon.ts';
import { readPush as readBaiduPush } from './baidu/push.ts';
import { readCoupon } from './beecloud/coupon.ts';
import { couponFace as beecloudFace, validity as beecloudValidity } from './beecloud/coupon-face.ts';
import { couponFace as wechatFace, validity as wechatValidity } from './wechat/coupon-face.ts';
import { readPush as readWechatPush } from './wechat/push.ts';

it('20 % off is 80 for Baidu (八折), 20 for WeChat (30 就是七折), 0.8 for BeeCloud', () => {
  const benefit = { kind: 'discount', percentOff: 20 };
  expect(baiduFace({ couponType: 'DISCOUNT', discount: 80 }).benefit).toEqual(benefit);
  expect(wechatFace({ card_type: 'DISCOUNT', discount: { discount: 20 } }).benefit).toEqual(benefit);
  expect(beecloudFace({ type: 1, discount: 0.8 }).benefit).toEqual(benefit);
});

it("money is fen, but for BeeCloud's discount, which is yuan beside a threshold in fen", () => {
  const cash = { benefit: { kind: 'cash', reduceCost: 500 }, leastCost: 1000 };
  expect(baiduFace({ couponType: 'CASH', reduceCost: 500, leastCost: 1000 })).toMatchObject(cash);
  expect(wechatFace({ card_type: 'CASH', cash: { reduce_cost: 500, least_cost: 1000 } })).toMatchObject(cash);
  expect(beecloudFace({ type: 0, discount: 5, limit_fee: 1000 })).toMatchObject(cash);
});

it("the id of one claimed coupon is text: Baidu's couponTakeId has 64 bits, WeChat's code may begin with 0", () => {
  const id = '18446744073709551615';
  const fields = { openId: 'o', couponId: '1', couponCode: 'c', appKey: 'k', couponTakeId: id };
  const appSecret = '0123456789abcdefghijklmnopqrstuv';
  const coupon = sealLaunchCoupon(fields, { appSecret, random: '0123456789abcdef' });
  expect(openLaunchCoupon(coupon, { appSecret, appKey: 'k' }).couponTakeId).toBe(id);
  expect(readBaiduPush({ Event: 'user_get_coupon', CouponTakeId: id })?.couponTakeId).toBe(id);
  expect(readWechatPush({ Event: 'user_get_card', UserCardCode: '012345678901' })?.code).toBe('012345678901');
  expect(readCoupon({ id: 42 }).id).toBe('42');
});

it('time is seconds for Baidu and for WeChat, milliseconds for BeeCloud', () => {
  const range = { beginTime: 1574952776, endTime: 1577544776 };
  const dateInfo = { type: 1, beginTimestamp: range.beginTime, endTimestamp: range.endTime };
  const date_info = { type: 1, begin_timestamp: range.beginTime, end_timestamp: range.endTime };
  expect(baiduValidity({ baseInfo: { dateInfo } }, 0)).toEqual(range);
  expect(wechatValidity({ card_type: 'CASH', cash: { base_info: { date_info } } }, 0)).toEqual(range);
  const times = { start_time: range.beginTime * 1000, end_time: range.endTime * 1000 };
  expect(beecloudValidity({ expiry_type: 1, ...times })).toEqual(range);
});
