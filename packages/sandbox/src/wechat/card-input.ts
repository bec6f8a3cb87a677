// A card as card/create takes it, flattened: base_info, advanced_info and the few fields of its type.
// @see 创建卡券 步骤四; 朋友的券 创建朋友的券接口
import * as v from 'valibot';

const text = v.string();
/** Times come as numbers or, as the document asks, as strings. */
const whole = v.pipe(v.union([v.number(), v.pipe(v.string(), v.regex(/^\d+$/), v.toNumber())]), v.integer());

const DateInfo = v.looseObject({
  type: v.union([v.string(), v.number()]),
  begin_timestamp: v.optional(whole),
  end_timestamp: v.optional(whole),
  fixed_term: v.optional(whole),
  fixed_begin_term: v.optional(whole),
});
const BaseInfo = v.looseObject({
  logo_url: v.optional(text),
  code_type: v.optional(text),
  brand_name: v.optional(text),
  title: v.optional(text),
  sub_title: v.optional(text),
  color: v.optional(text),
  notice: v.optional(text),
  description: v.optional(text),
  sku: v.optional(v.looseObject({ quantity: whole })),
  date_info: v.optional(DateInfo),
  use_custom_code: v.optional(v.boolean()),
  bind_openid: v.optional(v.boolean()),
  can_share: v.optional(v.boolean()),
  can_give_friend: v.optional(v.boolean()),
  location_id_list: v.optional(v.array(v.union([v.number(), text]))),
  get_limit: v.optional(whole),
  center_title: v.optional(text),
  center_url: v.optional(text),
  custom_url_name: v.optional(text),
  custom_url: v.optional(text),
  promotion_url_name: v.optional(text),
  promotion_url: v.optional(text),
});
const AdvancedInfo = v.looseObject({
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

/** The card in `body`; a string says what is missing or misshapen. */
export function readCard(body: unknown): CardInput | { wrong: 'json' | 'card_type'; detail: string } {
  const envelope = v.safeParse(Envelope, body);
  if (!envelope.success) return { wrong: 'json', detail: 'card' };
  const { card } = envelope.output;
  const type = CARD_TYPES.find((one) => one === card.card_type);
  if (!type) return { wrong: 'card_type', detail: card.card_type };
  const parsed = v.safeParse(Body, card[type.toLowerCase()]);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return { wrong: 'json', detail: `${type.toLowerCase()}.${v.getDotPath(issue) ?? ''} ${issue.message}` };
  }
  return { ...parsed.output, card_type: type };
}
