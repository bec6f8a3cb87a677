// What an update may hold: what is fixed at the creation is refused by name, what is unknown passes through.
// @see 朋友的券 更新朋友的券信息接口 字段说明
import * as v from 'valibot';
import { whole } from '../../field-rules.ts';
import { cardId, shopIds } from '../id-rules.ts';
import { bytes, flag, misplaced, someHanzi } from '../text-rules.ts';
import { abstract, GIVES_ONE, given, givesOne, shown, textImages } from './advanced-info-rules.ts';
import { cells, codeType, color, logo } from './base-info-rules.ts';
import { RangeDate } from './date-rules.ts';

const FIXED = 'cannot be changed after the creation';

function fixed(...names: string[]) {
  return Object.fromEntries(names.map((name) => [name, misplaced(FIXED)]));
}

const FIXED_IN_BASE = [
  'brand_name',
  'title',
  'sub_title',
  'use_custom_code',
  'get_custom_code_mode',
  'bind_openid',
  'source',
];

const FIXED_BY_TYPE = [
  'deal_detail',
  'least_cost',
  'reduce_cost',
  'discount',
  'gift',
  'gift_name',
  'gift_num',
  'gift_unit',
  'default_detail',
];

const BaseInfo = v.looseObject(
  {
    ...fixed(...FIXED_IN_BASE),
    sku: misplaced("cannot be changed here: modifyStock does it, and purchaseStock for a friends' coupon"),
    logo_url: v.optional(logo),
    notice: v.optional(someHanzi(16)),
    description: v.optional(someHanzi(1024)),
    service_phone: v.optional(bytes(24)),
    color: v.optional(color),
    location_id_list: v.optional(shopIds),
    code_type: v.optional(codeType),
    get_limit: v.optional(whole(1)),
    can_share: v.optional(flag),
    can_give_friend: v.optional(flag),
    date_info: v.optional(RangeDate),
    ...cells,
    // One byte more than at the creation.
    custom_url_name: v.optional(bytes(16)),
    promotion_url_name: v.optional(bytes(16)),
  },
  'must be an object',
);

const AdvancedInfo = v.pipe(
  v.looseObject(
    {
      use_condition: misplaced(`${FIXED}: the thresholds made the title and the price`),
      ...fixed('share_friends'),
      abstract: v.optional(abstract),
      text_image_list: v.optional(textImages),
      ...shown,
      ...given,
    },
    'must be an object',
  ),
  v.forward(
    v.check((info) => givesOne(info), GIVES_ONE),
    ['consume_share_card_list'],
  ),
);

const Card = v.looseObject(
  {
    ...fixed(...FIXED_BY_TYPE),
    base_info: v.optional(BaseInfo),
    advanced_info: v.optional(AdvancedInfo),
  },
  'must be an object',
);

const TYPES = ['groupon', 'cash', 'discount', 'gift', 'general_coupon'] as const;

export const UpdateRules = v.pipe(
  v.object({
    cardId,
    ...v.entriesFromList(TYPES, v.optional(Card)),
  }),
  v.check(
    (request) => TYPES.filter((type) => request[type] !== undefined).length === 1,
    `exactly one of ${TYPES.join(', ')} must hold what is to change`,
  ),
  v.transform(({ cardId: card_id, ...card }) => ({ card_id, ...card })),
);
