// The demo shop's WeChat cards: a friends' coupon that is given again after use, and two ordinary ones.
// @see 朋友的券 创建朋友的券接口, 创建卡券 步骤四
import type { Card } from '@kaquan/server/wechat/card/card';
import { type CardPages, cardBase, friendsPictures } from './wechat-card-base.ts';

export interface WechatOffer {
  card: Card;
  /** Pieces to buy for points: a friends' coupon is created without any. */
  stock?: number;
}

/** Cards as card/create takes them. Money in fen, times in seconds. */
export function wechatCards(now: number, pages: CardPages): WechatOffer[] {
  const base = {
    ...cardBase(now, pages),
    code_type: 'CODE_TYPE_NONE',
    notice: '点击立即使用',
    center_title: '立即使用',
    center_url: pages.use,
    custom_url_name: '到店使用',
    custom_url: pages.inStore,
  } as const;
  return [
    {
      // 60 of the 200 points that a new account is given.
      stock: 100,
      card: {
        card_type: 'CASH',
        cash: {
          base_info: { ...base, color: 'Color100', can_share: false, can_give_friend: false },
          advanced_info: {
            use_condition: { accept_category: '羽绒服', least_cost: 500, can_use_with_other_discount: true },
            ...friendsPictures('羽绒服全场可用，朋友领取后你也能看到'),
            consume_share_self_num: 1,
            consume_share_card_list: [],
            share_friends: true,
          },
          reduce_cost: 5_000,
        },
      },
    },
    {
      card: {
        card_type: 'DISCOUNT',
        discount: {
          base_info: {
            ...base,
            code_type: 'CODE_TYPE_QRCODE',
            title: '双人套餐七折',
            color: 'Color010',
            sku: { quantity: 500 },
          },
          discount: 30,
        },
      },
    },
    {
      card: {
        card_type: 'GIFT',
        gift: {
          base_info: {
            ...base,
            code_type: 'CODE_TYPE_BARCODE',
            title: '桂花拿铁一杯',
            color: 'Color060',
            sku: { quantity: 500 },
          },
          gift: '桂花拿铁一杯',
        },
      },
    },
  ];
}
