// A cash coupon that can be claimed and used on the day of these tests.
import type { CreateCouponBody } from '@kaquan/server/baidu/coupon/create';
import { SAMPLE_TIME } from './stage.ts';

const DAY = 24 * 3600;

export const cashCoupon = (callbackUrl: string): CreateCouponBody => ({
  couponType: 'CASH',
  leastCost: 10_000,
  reduceCost: 2_000,
  baseInfo: {
    title: '图书满百立减金',
    color: 'B030',
    getLimit: 3,
    dateInfo: {
      getStartTimestamp: SAMPLE_TIME - DAY,
      getEndTimestamp: SAMPLE_TIME + DAY,
      type: 2,
      timeUnit: 2,
      timeValue: 7,
    },
    appRedirectPath: '/pages/coupon/index',
  },
  description: '下单时选择该优惠券。<br>不与其他优惠同享。',
  callbackUrl,
});
