// The coupons the walks and the campaigns use: one Baidu cash coupon, one WeChat friends' coupon, ordinary WeChat cards.
import type { Card } from '@kaquan/server/wechat/card/card';

const DAY = 24 * 3600;
const IMAGE = 'http://mmbiz.qpic.cn/mmbiz/kaquan-walks/0';

export interface Terms {
  /** Until when, seconds from now; 30 days unless given, which is within the 90 of a friends' coupon. */
  lasts?: number;
  /** How many a person may claim; 3 unless given. */
  limit?: number;
}

/** As coupon/create takes it. Money in fen, times in seconds. */
export const baiduCash = (now: number, callbackUrl: string, { lasts = 30 * DAY, limit = 3 }: Terms = {}) => ({
  couponType: 'CASH',
  leastCost: 10_000,
  reduceCost: 2_000,
  baseInfo: {
    title: '图书满百立减金',
    color: 'B030',
    getLimit: limit,
    dateInfo: {
      getStartTimestamp: now - DAY,
      getEndTimestamp: now + 2 * lasts,
      type: 1,
      beginTimestamp: now - DAY,
      endTimestamp: now + lasts,
    },
    appRedirectPath: 'pages/coupon/index',
  },
  description: '下单时选择该优惠券。',
  callbackUrl,
});

const base = (now: number, { lasts = 30 * DAY, limit = 3 }: Terms = {}) =>
  ({
    logo_url: IMAGE,
    brand_name: '微信餐厅',
    code_type: 'CODE_TYPE_NONE',
    notice: '点击立即使用',
    description: '到店或在线下单时使用。',
    location_id_list: [272981040],
    date_info: {
      type: 'DATE_TYPE_FIX_TIME_RANGE',
      begin_timestamp: now - 3600,
      end_timestamp: now + lasts,
    },
    center_title: '立即使用',
    center_url: 'http://shop.test/use',
    get_limit: limit,
  }) as const;

/** A friends' coupon (朋友的券), as card/create takes it; `leastCost: 0` is without a threshold, and cheapest to stock. */
export const wechatShared = (
  now: number,
  { leastCost = 500, ...terms }: Terms & { leastCost?: number } = {},
) =>
  ({
    card_type: 'CASH',
    cash: {
      base_info: { ...base(now, terms), color: 'Color100', can_share: false, can_give_friend: false },
      advanced_info: {
        use_condition: {
          ...(leastCost === 0 ? {} : { least_cost: leastCost }),
          can_use_with_other_discount: true,
        },
        abstract: { abstract: '冬日上新', icon_url_list: [IMAGE] },
        text_image_list: [{ image_url: IMAGE, text: '全场可用' }],
        consume_share_self_num: 1,
        consume_share_card_list: [],
        share_friends: true,
      },
      reduce_cost: 5_000,
    },
  }) satisfies Card;

/** An ordinary card that only its holder may use. */
export const wechatOrdinary = (
  now: number,
  { quantity = 500, ...terms }: Terms & { quantity?: number } = {},
) =>
  ({
    card_type: 'GIFT',
    gift: {
      base_info: { ...base(now, terms), title: '桂花拿铁一杯', color: 'Color060', sku: { quantity } },
      gift: '桂花拿铁一杯',
    },
  }) satisfies Card;

/** A card that its cardExt binds to one user. */
export const wechatBound = (now: number) =>
  ({
    card_type: 'GIFT',
    gift: {
      base_info: {
        ...base(now),
        title: '会员生日礼',
        color: 'Color060',
        bind_openid: true,
        sku: { quantity: 500 },
      },
      gift: '生日蛋糕一个',
    },
  }) satisfies Card;
