// What every card prints and allows, `base_info`: of an ordinary card, and of one that friends share.
// @see 创建卡券 卡券基础信息字段; 朋友的券 Base_info（卡券基础信息）字段
import type { CodeType } from '@kaquan/protocol/wechat/code-type';
import type { DateInfo, FixedTimeRange, Numeric } from './date-info.ts';

/** The fourteen ground colours; their values are in `@kaquan/protocol/wechat/colors`. */
export type CardColor =
  | 'Color010'
  | 'Color020'
  | 'Color030'
  | 'Color040'
  | 'Color050'
  | 'Color060'
  | 'Color070'
  | 'Color080'
  | 'Color081'
  | 'Color082'
  | 'Color090'
  | 'Color100'
  | 'Color101'
  | 'Color102';

/** The three cells that lead to pages of the merchant's. Addresses may lack http://, at most 128 bytes. */
export interface Cells {
  /** 使用场景: shown while the card can be used. At most 9 汉字. */
  center_title?: string;
  /** At most 12 汉字. */
  center_sub_title?: string;
  center_url?: string;
  /** 服务场景: shown while the card is valid. At most 5 汉字. */
  custom_url_name?: string;
  /** At most 6 汉字. */
  custom_url_sub_title?: string;
  custom_url?: string;
  /** 营销场景: shown in every state. At most 5 汉字. */
  promotion_url_name?: string;
  /** At most 6 汉字. */
  promotion_url_sub_title?: string;
  promotion_url?: string;
}

interface CommonBaseInfo extends Cells {
  /** What uploadImage answered. */
  logo_url: string;
  code_type: CodeType;
  /** At most 12 汉字. */
  brand_name: string;
  color: CardColor;
  /** How to use it. */
  description: string;
  service_phone?: string;
  /** How many one user may claim; WeChat takes 50 when it is left out. */
  get_limit?: Numeric;
  /** Only the user whom the claim names may claim it. */
  bind_openid?: boolean;
  [field: string]: unknown;
}

/** Of an ordinary card. */
export interface OrdinaryBaseInfo extends CommonBaseInfo {
  /** At most 9 汉字. */
  title: string;
  /** At most 18 汉字. */
  sub_title?: string;
  /** At most 16 汉字. */
  notice: string;
  date_info: DateInfo;
  sku: {
    /** At most 100 000 000. */
    quantity: Numeric;
    [field: string]: unknown;
  };
  /** The codes are the merchant's own: a claim names one, or they are deposited before. */
  use_custom_code?: boolean;
  get_custom_code_mode?: string;
  /** Ids of shops. */
  location_id_list?: readonly Numeric[];
  /** The third party it comes from, at most 12 汉字. */
  source?: string;
  can_share?: boolean;
  can_give_friend?: boolean;
}

/**
 * Of a friends' coupon: WeChat assembles its title, its stock is bought with points, its codes are WeChat's, and
 * it is shared instead of given away.
 */
export interface FriendsBaseInfo extends CommonBaseInfo {
  title?: never;
  /** At most 12 汉字. */
  notice?: string;
  /** At most 90 days. */
  date_info: FixedTimeRange & { type: 'DATE_TYPE_FIX_TIME_RANGE' };
  sku?: never;
  use_custom_code?: false;
  get_custom_code_mode?: never;
  /** Ids of shops, at least one. */
  location_id_list: readonly Numeric[];
  can_share: false;
  can_give_friend: false;
}
