// What base_info must be when a card is created.
// @see 创建卡券 卡券基础信息字段; 朋友的券 Base_info（卡券基础信息）字段
import { COLORS } from '@kaquan/protocol/wechat/colors';
import * as v from 'valibot';
import { whole } from '../../field-rules.ts';
import { shopIds } from '../id-rules.ts';
import { bytes, cdnImage, centerHanzi, flag, hanzi, misplaced, pageUrl, someHanzi } from '../text-rules.ts';
import { FriendsDate, OrdinaryDate } from './date-rules.ts';

export const codeType = v.picklist(
  [
    'CODE_TYPE_TEXT',
    'CODE_TYPE_BARCODE',
    'CODE_TYPE_QRCODE',
    'CODE_TYPE_ONLY_QRCODE',
    'CODE_TYPE_ONLY_BARCODE',
    'CODE_TYPE_NONE',
  ],
  'must be one of the six code types, like CODE_TYPE_TEXT',
);

export const color = v.picklist(
  Object.keys(COLORS),
  'must be the name of one of the fourteen colours Color010 to Color102',
);

export const logo = v.pipe(cdnImage, bytes(128));

/** The cells whose sizes do not depend on who asks. */
export const cells = {
  center_title: v.optional(centerHanzi(9)),
  center_sub_title: v.optional(centerHanzi(12)),
  center_url: v.optional(pageUrl),
  custom_url_sub_title: v.optional(hanzi(6)),
  custom_url: v.optional(pageUrl),
  promotion_url_sub_title: v.optional(hanzi(6)),
  promotion_url: v.optional(pageUrl),
};

const common = {
  logo_url: logo,
  code_type: codeType,
  brand_name: someHanzi(12),
  color,
  service_phone: v.optional(bytes(24)),
  get_limit: v.optional(whole(1)),
  bind_openid: v.optional(flag),
  ...cells,
  custom_url_name: v.optional(hanzi(5)),
  promotion_url_name: v.optional(hanzi(5)),
};

interface Shown {
  code_type: string;
  center_title?: string | undefined;
  center_url?: string | undefined;
}
const isUsable = (base: Shown) =>
  base.code_type !== 'CODE_TYPE_NONE' || Boolean(base.center_title && base.center_url);
const NEEDS_CENTER =
  'CODE_TYPE_NONE needs center_title and center_url, nothing else leads to where the card is used';

export const OrdinaryBase = v.pipe(
  v.looseObject(
    {
      ...common,
      title: someHanzi(9),
      sub_title: v.optional(hanzi(18)),
      notice: someHanzi(16),
      description: someHanzi(1024),
      sku: v.looseObject({ quantity: whole(0, 100_000_000) }, 'must be an object'),
      date_info: OrdinaryDate,
      use_custom_code: v.optional(flag),
      location_id_list: v.optional(shopIds),
      source: v.optional(hanzi(12)),
      can_share: v.optional(flag),
      can_give_friend: v.optional(flag),
    },
    'must be an object',
  ),
  v.forward(
    v.check((base) => isUsable(base), NEEDS_CENTER),
    ['code_type'],
  ),
);

const notShared = v.literal(false, "must be false: a friends' coupon is shared by share_friends alone");

export const FriendsBase = v.pipe(
  v.looseObject(
    {
      ...common,
      title: misplaced("is assembled by WeChat for a friends' coupon: see previewCoupon"),
      notice: v.optional(hanzi(12)),
      description: someHanzi(1000),
      sku: misplaced("has no place in a friends' coupon: its stock is bought with points, by purchaseStock"),
      date_info: FriendsDate,
      use_custom_code: v.optional(v.literal(false, "must be false: a friends' coupon has WeChat's codes")),
      get_custom_code_mode: misplaced("has no place in a friends' coupon: it has WeChat's codes"),
      location_id_list: v.pipe(shopIds, v.nonEmpty('must hold at least one shop')),
      can_share: notShared,
      can_give_friend: notShared,
    },
    'must be an object',
  ),
  v.forward(
    v.check((base) => isUsable(base), NEEDS_CENTER),
    ['code_type'],
  ),
);
