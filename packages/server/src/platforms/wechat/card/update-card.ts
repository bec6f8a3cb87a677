// What of a card may change after its creation, by type of card.
// @see 朋友的券 更新朋友的券信息接口
import type { CodeType } from '@kaquan/protocol/wechat/code-type';
import type { Abstract, BusinessService, GivenAfterUse, TextImage, TimeLimit } from './advanced-info.ts';
import type { CardColor, Cells } from './base-info.ts';
import type { FixedTimeRange, Numeric } from './date-info.ts';

/** Only what is to change. */
export interface UpdatedBaseInfo extends Cells {
  logo_url?: string;
  /** At most 16 汉字. */
  notice?: string;
  /** At most 1024 汉字. */
  description?: string;
  service_phone?: string;
  color?: CardColor;
  /** All shops from now on. */
  location_id_list?: readonly Numeric[];
  code_type?: CodeType;
  get_limit?: Numeric;
  can_share?: boolean;
  can_give_friend?: boolean;
  /** Only a fixed range, and only a longer one. */
  date_info?: FixedTimeRange;
  brand_name?: never;
  title?: never;
  sub_title?: never;
  sku?: never;
  use_custom_code?: never;
  get_custom_code_mode?: never;
  bind_openid?: never;
  source?: never;
  [field: string]: unknown;
}

/** Only what is to change. */
export type UpdatedAdvancedInfo = {
  abstract?: Abstract;
  /** All of them from now on, at least one. */
  text_image_list?: readonly TextImage[];
  business_service?: readonly BusinessService[];
  time_limit?: readonly TimeLimit[];
  use_condition?: never;
  share_friends?: never;
  [field: string]: unknown;
} & GivenAfterUse;

/** The fields of a card that may change; the rest of them is what the card was created as. */
export interface UpdatedCard {
  base_info?: UpdatedBaseInfo;
  advanced_info?: UpdatedAdvancedInfo;
  deal_detail?: never;
  least_cost?: never;
  reduce_cost?: never;
  discount?: never;
  gift?: never;
  gift_name?: never;
  gift_num?: never;
  gift_unit?: never;
  default_detail?: never;
  [field: string]: unknown;
}

interface Types {
  groupon: UpdatedCard;
  cash: UpdatedCard;
  discount: UpdatedCard;
  gift: UpdatedCard;
  general_coupon: UpdatedCard;
}

/** One of the five, named as in card/create. */
export type UpdateCardRequest = {
  cardId: string;
  /**
   * The card as getCard answered it. With it, a validity that does not only grow, or grows past the 90 days of a
   * friends' coupon, is refused before WeChat is asked.
   */
  current?: unknown;
} & {
  [Type in keyof Types]: Pick<Types, Type> & { [Other in Exclude<keyof Types, Type>]?: never };
}[keyof Types];
