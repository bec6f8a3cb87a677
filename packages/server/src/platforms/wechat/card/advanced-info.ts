// Thresholds, pictures, hours and services of a card, `advanced_info`, and what a friends' coupon gives after its use.
// @see 创建卡券 Advanced_info（卡券高级信息）字段; 朋友的券 Advanced_info（卡券高级信息）字段
import type { Numeric } from './date-info.ts';

interface Condition {
  /** false: 不与其他优惠共享. */
  can_use_with_other_discount?: boolean;
  [field: string]: unknown;
}

/** Of CASH. They decide the title and the price of a friends' coupon, and cannot be changed afterwards. */
export interface CashCondition extends Condition {
  /** What it can be used for: 适用于…. */
  accept_category?: string;
  /** What it cannot be used for: 不适用于…. */
  reject_category?: string;
  /** Yuan, as the document's `least_cost(500)` reads 消费满500元可用; it names no unit. */
  least_cost?: Numeric;
  object_use_for?: never;
}

/** Of GIFT. */
export interface GiftCondition extends Condition {
  /** Yuan, as for CASH. */
  least_cost?: Numeric;
  /** What must be bought: 购买…可用. */
  object_use_for?: string;
  accept_category?: never;
  reject_category?: never;
}

/** Of GROUPON: the table keeps the categories for CASH, yet the document's own sample is a GROUPON that has them. */
export interface GrouponCondition extends Condition {
  accept_category?: string;
  reject_category?: string;
  least_cost?: never;
  object_use_for?: never;
}

/** Of DISCOUNT and GENERAL_COUPON. */
export interface PlainCondition extends Condition {
  accept_category?: never;
  reject_category?: never;
  least_cost?: never;
  object_use_for?: never;
}

export interface Abstract {
  /** At most 60 bytes. */
  abstract?: string;
  /** Exactly one picture, of uploadImage. */
  icon_url_list: readonly [string];
  [field: string]: unknown;
}

export interface TextImage {
  /** Of uploadImage. */
  image_url: string;
  /** At most 5000 characters. */
  text: string;
  [field: string]: unknown;
}

/** Hours that are shown; WeChat does not enforce them. */
export interface TimeLimit {
  type:
    | 'MONDAY'
    | 'TUESDAY'
    | 'WEDNESDAY'
    | 'THURSDAY'
    | 'FRIDAY'
    | 'SATURDAY'
    | 'SUNDAY'
    // In the samples of both documents, and in one's list.
    | 'HOLIDAY';
  begin_hour?: Numeric;
  begin_minute?: Numeric;
  end_hour?: Numeric;
  end_minute?: Numeric;
  [field: string]: unknown;
}

export type BusinessService =
  | 'BIZ_SERVICE_DELIVER'
  | 'BIZ_SERVICE_FREE_PARK'
  | 'BIZ_SERVICE_WITH_PET'
  | 'BIZ_SERVICE_FREE_WIFI';

interface Shown {
  time_limit?: readonly TimeLimit[];
  business_service?: readonly BusinessService[];
  [field: string]: unknown;
}

/** Of an ordinary card: optional as a whole. */
export interface OrdinaryAdvancedInfo<Threshold> extends Shown {
  use_condition?: Threshold;
  abstract?: Abstract;
  /** At least one, where given. */
  text_image_list?: readonly TextImage[];
  share_friends?: false;
  consume_share_self_num?: never;
  consume_share_card_list?: never;
}

/** A kind of friends' coupon that is given after the use of another. */
export interface GivenCard {
  card_id: string;
  num: 1 | '1';
  [field: string]: unknown;
}

/** What the user gets after the use: one of the same kind, one of another kind, or nothing. */
export type GivenAfterUse =
  | { consume_share_self_num: 1 | '1'; consume_share_card_list?: readonly never[] }
  | { consume_share_self_num?: 0 | '0'; consume_share_card_list?: readonly never[] | readonly [GivenCard] };

/** Of a friends' coupon: pictures are required, and friends may use it. */
export type FriendsAdvancedInfo<Threshold> = Shown & {
  use_condition?: Threshold;
  abstract: Abstract;
  /** At least one. */
  text_image_list: readonly TextImage[];
  share_friends: true;
} & GivenAfterUse;
