// The demo shop's campaigns in Baidu's 卡券包: one of each type of coupon and of validity, one that can be used from
// tomorrow, one that can be claimed from tomorrow.
// @see 百度卡券 1.2 选择卡券类型并创建卡券
import type { CouponFields } from '@kaquan/server/baidu/coupon/create';

const DAY = 24 * 3600;

/** A campaign as coupon/create takes it, with what else the merchant does for it. */
interface BaiduCampaign extends CouponFields {
  /** How many codes to upload. */
  codes: number;
  /** What its banner says; no banner without. */
  bannerTitle?: string;
}

/** The campaigns of a shop that opens at `now`, seconds. */
export function baiduCampaigns(now: number): BaiduCampaign[] {
  const claimable = { getStartTimestamp: now - DAY, getEndTimestamp: now + 60 * DAY };
  const fixed = (begin: number, end: number) => ({
    ...claimable,
    type: 1,
    beginTimestamp: begin,
    endTimestamp: end,
  });
  const after = (timeUnit: number, timeValue: number) => ({ ...claimable, type: 2, timeUnit, timeValue });
  const naturalDays = (timeValue: number) => ({ type: 4, timeUnit: 2, timeValue });
  const page = 'pages/coupon/index';
  return [
    {
      couponType: 'CASH',
      leastCost: 10_000,
      reduceCost: 2_000,
      baseInfo: {
        title: '图书满百立减金',
        color: 'B030',
        getLimit: 3,
        dateInfo: fixed(now - DAY, now + 30 * DAY),
        appRedirectPath: page,
      },
      description: '下单时选择该优惠券。<br>不与店铺其他优惠同享。',
      codes: 300,
      bannerTitle: '买书满 100 减 20',
    },
    {
      couponType: 'DISCOUNT',
      discount: 80,
      baseInfo: {
        title: '会员日八折券',
        color: 'B080',
        getLimit: 3,
        dateInfo: after(2, 12),
        appRedirectPath: page,
      },
      description: '全场图书可用，特价书除外。',
      codes: 120,
    },
    {
      couponType: 'CASH',
      leastCost: 1_000,
      reduceCost: 500,
      baseInfo: {
        title: '早餐代金券',
        color: 'B050',
        getLimit: 1,
        dateInfo: fixed(now + DAY, now + 8 * DAY),
        appRedirectPath: page,
      },
      description: '早 10 点前可用。',
      codes: 50,
    },
    {
      couponType: 'GENERAL',
      baseInfo: {
        title: '签名书优先购',
        color: 'B130',
        getLimit: 1,
        dateInfo: after(3, 1),
        appRedirectPath: page,
      },
      description: '凭券优先购买作者签名版，售完即止。',
      codes: 30,
    },
    {
      couponType: 'CASH',
      leastCost: 6_000,
      reduceCost: 1_550,
      baseInfo: {
        title: '新书首发立减金',
        color: 'B100',
        getLimit: 1,
        dateInfo: {
          ...naturalDays(5),
          getStartTimestamp: now + DAY,
          getEndTimestamp: now + 15 * DAY,
        },
        appRedirectPath: page,
      },
      description: '<p>首发当月的新书可用。</p><p>预售图书以发货日为准。</p>',
      codes: 200,
    },
  ];
}
