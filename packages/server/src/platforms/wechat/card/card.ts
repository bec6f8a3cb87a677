// The kinds of cards that can be created: five ordinary ones, and two that friends share.
// @see 创建卡券 步骤四：创建卡券; 朋友的券 创建朋友的券接口
import type {
  CashCondition,
  FriendsAdvancedInfo,
  GiftCondition,
  GrouponCondition,
  OrdinaryAdvancedInfo,
  PlainCondition,
} from './advanced-info.ts';
import type { FriendsBaseInfo, OrdinaryBaseInfo } from './base-info.ts';
import type { Numeric } from './date-info.ts';

export type { CodeType } from '@kaquan/protocol/wechat/code-type';
export type {
  Abstract,
  BusinessService,
  CashCondition,
  GiftCondition,
  GivenAfterUse,
  GivenCard,
  TextImage,
  TimeLimit,
} from './advanced-info.ts';
export type { CardColor, Cells, FriendsBaseInfo, OrdinaryBaseInfo } from './base-info.ts';
export type { DateInfo, FixedTerm, FixedTimeRange, Numeric } from './date-info.ts';

interface Ordinary<Threshold> {
  base_info: OrdinaryBaseInfo;
  advanced_info?: OrdinaryAdvancedInfo<Threshold>;
  [field: string]: unknown;
}

interface Friends<Threshold> {
  base_info: FriendsBaseInfo;
  advanced_info: FriendsAdvancedInfo<Threshold>;
  [field: string]: unknown;
}

/** 团购券. */
export interface GrouponCard {
  card_type: 'GROUPON';
  groupon: Ordinary<GrouponCondition> & { deal_detail: string };
}

/** 代金券. */
export interface CashCard {
  card_type: 'CASH';
  cash: Ordinary<CashCondition> & {
    /** Fen; 0 for no threshold. */
    least_cost: Numeric;
    /** Fen, at least 1. */
    reduce_cost: Numeric;
  };
}

/** 折扣券. */
export interface DiscountCard {
  card_type: 'DISCOUNT';
  discount: Ordinary<PlainCondition> & {
    /** Percent taken off, 1 to 99: 30 is 七折. */
    discount: Numeric;
  };
}

/** 兑换券. */
export interface GiftCard {
  card_type: 'GIFT';
  gift: Ordinary<GiftCondition> & {
    /** What is given. */
    gift: string;
  };
}

/** 优惠券. */
export interface GeneralCouponCard {
  card_type: 'GENERAL_COUPON';
  general_coupon: Ordinary<PlainCondition> & { default_detail: string };
}

/** A 代金券 that friends share. */
export interface FriendsCashCard {
  card_type: 'CASH';
  cash: Friends<CashCondition> & {
    /** Fen, at least 1. */
    reduce_cost: Numeric;
    /** The threshold of a friends' coupon stands in use_condition. */
    least_cost?: never;
  };
}

/** A 兑换券 that friends share. */
export interface FriendsGiftCard {
  card_type: 'GIFT';
  gift: Friends<GiftCondition> & {
    /** At most 6 汉字. */
    gift_name: string;
    /** At most three digits. */
    gift_num: Numeric;
    /** At most 2 汉字. */
    gift_unit: string;
    /** What is given, in words. */
    gift?: string;
  };
}

export type OrdinaryCard = GrouponCard | CashCard | DiscountCard | GiftCard | GeneralCouponCard;
/** 朋友的券. */
export type FriendsCard = FriendsCashCard | FriendsGiftCard;
/** What stands inside `card` of card/create. Fields that WeChat added later pass through. */
export type Card = OrdinaryCard | FriendsCard;
