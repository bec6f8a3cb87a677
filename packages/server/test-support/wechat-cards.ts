// Cards that keep every rule: an ordinary one of each type, and the two that friends share.
import type {
  FriendsBaseInfo,
  FriendsCashCard,
  FriendsGiftCard,
  OrdinaryBaseInfo,
  OrdinaryCard,
} from '../src/platforms/wechat/card/card.ts';

export const CDN_IMAGE = 'http://mmbiz.qpic.cn/mmbiz/p98FjXy8LacgHxp3sJ3vn97bGLz0/0';
export const BEGIN = 1_447_397_802;
export const DAY = 24 * 3600;

const COMMON = {
  logo_url: CDN_IMAGE,
  code_type: 'CODE_TYPE_TEXT',
  brand_name: '微信餐厅',
  color: 'Color010',
  description: '仅限堂食',
  date_info: {
    type: 'DATE_TYPE_FIX_TIME_RANGE',
    begin_timestamp: BEGIN,
    end_timestamp: BEGIN + 30 * DAY,
  },
} as const;

export const ORDINARY_BASE: OrdinaryBaseInfo = {
  ...COMMON,
  title: '132元双人火锅套餐',
  notice: '请出示二维码',
  sku: { quantity: 500_000 },
};

export const FRIENDS_BASE: FriendsBaseInfo = {
  ...COMMON,
  location_id_list: [272_981_040, '400183234'],
  can_share: false,
  can_give_friend: false,
};

export const ORDINARY: OrdinaryCard[] = [
  { card_type: 'GROUPON', groupon: { base_info: ORDINARY_BASE, deal_detail: '大锅1份 12元' } },
  { card_type: 'CASH', cash: { base_info: ORDINARY_BASE, least_cost: 0, reduce_cost: 1000 } },
  { card_type: 'DISCOUNT', discount: { base_info: ORDINARY_BASE, discount: 30 } },
  { card_type: 'GIFT', gift: { base_info: ORDINARY_BASE, gift: '可兑换音乐木盒一个。' } },
  {
    card_type: 'GENERAL_COUPON',
    general_coupon: { base_info: ORDINARY_BASE, default_detail: '音乐木盒。' },
  },
];

const PICTURES = {
  abstract: { abstract: '多种新季菜品', icon_url_list: [CDN_IMAGE] },
  text_image_list: [{ image_url: CDN_IMAGE, text: '精选食材' }],
} as const;

export const FRIENDS_CASH: FriendsCashCard = {
  card_type: 'CASH',
  cash: {
    base_info: FRIENDS_BASE,
    advanced_info: {
      use_condition: { accept_category: '鞋类', least_cost: 500, can_use_with_other_discount: true },
      ...PICTURES,
      consume_share_self_num: 1,
      consume_share_card_list: [],
      share_friends: true,
    },
    reduce_cost: 5000,
  },
};

export const FRIENDS_GIFT: FriendsGiftCard = {
  card_type: 'GIFT',
  gift: {
    base_info: FRIENDS_BASE,
    advanced_info: {
      use_condition: { object_use_for: '蛋糕' },
      ...PICTURES,
      consume_share_card_list: [{ card_id: 'pbLatjpvp0Xq6jtgRRxCKtudkBz8k', num: 1 }],
      share_friends: true,
    },
    gift_name: '苹果',
    gift_num: 1,
    gift_unit: '个',
    gift: '送苹果一个',
  },
};
