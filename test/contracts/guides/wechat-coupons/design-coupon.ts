// Quoted by the guide to WeChat's coupons: a friends' coupon, 50 yuan off from 500 yuan on, with the next one to give.
import type { FriendsCard } from '@kaquan/server/wechat/card/card';

const DAY = 24 * 3600;

/** `picture`: what uploadImage answered. `now` in seconds. */
export const designCoupon = (picture: string, usePage: string, now: number): FriendsCard => ({
  card_type: 'CASH',
  cash: {
    base_info: {
      logo_url: picture,
      brand_name: '微信餐厅',
      code_type: 'CODE_TYPE_QRCODE',
      color: 'Color100',
      notice: '使用时向店员出示',
      description: '每单限用一张',
      date_info: {
        type: 'DATE_TYPE_FIX_TIME_RANGE',
        begin_timestamp: now,
        end_timestamp: now + 60 * DAY,
      },
      location_id_list: [272_981_040],
      custom_url_name: '在线使用',
      custom_url: usePage,
      can_share: false,
      can_give_friend: false,
    },
    advanced_info: {
      use_condition: { least_cost: 500, can_use_with_other_discount: true },
      abstract: { abstract: '冬日上新，和朋友一起用', icon_url_list: [picture] },
      text_image_list: [{ image_url: picture, text: '一人领取，朋友都能看到，也都能用' }],
      consume_share_self_num: 1,
      share_friends: true,
    },
    reduce_cost: 5_000,
  },
});
