// A card as card/create takes it, flattened: base_info, advanced_info and the few fields of its type.
// @see 创建卡券 步骤四; 朋友的券 创建朋友的券接口
import * as v from 'valibot';
import { refusal, type WechatAnswer } from './answers.ts';
import { parseBody } from './read-body.ts';
import { whole } from './whole.ts';

const text = v.string();

/** Its times come as numbers or, as the document asks, as strings. */
const DateInfo = v.looseObject({
  type: v.optional(v.union([v.string(), v.number()])),
  begin_timestamp: v.optional(whole),
  end_timestamp: v.optional(whole),
  fixed_term: v.optional(whole),
  fixed_begin_term: v.optional(whole),
});

/** Nothing is required here: an update brings only what it changes. */
export const BaseInfo = v.looseObject({
  logo_url: v.optional(text),
  code_type: v.optional(text),
  brand_name: v.optional(text),
  title: v.optional(text),
  sub_title: v.optional(text),
  color: v.optional(text),
  notice: v.optional(text),
  description: v.optional(text),
  service_phone: v.optional(text),
  source: v.optional(text),
  sku: v.optional(v.looseObject({ quantity: whole })),
  date_info: v.optional(DateInfo),
  use_custom_code: v.optional(v.boolean()),
  /** GET_CUSTOM_CODE_MODE_DEPOSIT: the codes are imported, not given with each claim. */
  get_custom_code_mode: v.optional(text),
  bind_openid: v.optional(v.boolean()),
  can_share: v.optional(v.boolean()),
  can_give_friend: v.optional(v.boolean()),
  location_id_list: v.optional(v.array(v.union([v.number(), text]))),
  get_limit: v.optional(whole),
  center_title: v.optional(text),
  center_sub_title: v.optional(text),
  center_url: v.optional(text),
  custom_url_name: v.optional(text),
  custom_url_sub_title: v.optional(text),
  custom_url: v.optional(text),
  promotion_url_name: v.optional(text),
  promotion_url_sub_title: v.optional(text),
  promotion_url: v.optional(text),
});

export const AdvancedInfo = v.looseObject({
  use_condition: v.optional(
    v.looseObject({
      accept_category: v.optional(text),
      reject_category: v.optional(text),
      least_cost: v.optional(whole),
      object_use_for: v.optional(text),
      can_use_with_other_discount: v.optional(v.boolean()),
    }),
  ),
  abstract: v.optional(
    v.looseObject({ abstract: v.optional(text), icon_url_list: v.optional(v.array(text)) }),
  ),
  text_image_list: v.optional(
    v.array(v.looseObject({ image_url: v.optional(text), text: v.optional(text) })),
  ),
  time_limit: v.optional(
    v.array(
      v.looseObject({
        type: text,
        begin_hour: v.optional(whole),
        begin_minute: v.optional(whole),
        end_hour: v.optional(whole),
        end_minute: v.optional(whole),
      }),
    ),
  ),
  business_service: v.optional(v.array(text)),
  consume_share_self_num: v.optional(whole),
  consume_share_card_list: v.optional(v.array(v.looseObject({ card_id: text, num: v.optional(whole) }))),
  share_friends: v.optional(v.boolean()),
});

const Body = v.looseObject({
  base_info: BaseInfo,
  advanced_info: v.optional(AdvancedInfo),
  deal_detail: v.optional(text),
  least_cost: v.optional(whole),
  reduce_cost: v.optional(whole),
  discount: v.optional(whole),
  gift: v.optional(text),
  gift_name: v.optional(text),
  gift_num: v.optional(v.union([whole, text])),
  gift_unit: v.optional(text),
  default_detail: v.optional(text),
});

export const CARD_TYPES = ['GROUPON', 'CASH', 'DISCOUNT', 'GIFT', 'GENERAL_COUPON'] as const;
export type CardType = (typeof CARD_TYPES)[number];
export type CardInput = v.InferOutput<typeof Body> & { card_type: CardType };

const Envelope = v.looseObject({ card: v.looseObject({ card_type: text }) });

/** The card in `body`, or the refusal for what is missing or misshapen. */
export function readCard(body: unknown): { input: CardInput } | { refused: WechatAnswer } {
  const envelope = parseBody(Envelope, body);
  if ('refused' in envelope) return envelope;
  const { card } = envelope.body;
  const type = CARD_TYPES.find((one) => one === card.card_type);
  if (!type) return { refused: refusal(40071, `invalid card type: ${card.card_type}`) };
  const name = type.toLowerCase();
  const parsed = parseBody(v.object({ [name]: Body }), card);
  if ('refused' in parsed) return parsed;
  return { input: { ...(parsed.body[name] as v.InferOutput<typeof Body>), card_type: type } };
}
