// What card/update may change: only what is brought, and only some of it.
// @see 朋友的券 更新朋友的券信息接口; 管理卡券 更改卡券信息接口
import * as v from 'valibot';
import { refusal, type WechatAnswer } from './answers.ts';
import type { Card } from './card.ts';
import { AdvancedInfo, BaseInfo, type CardInput } from './card-input.ts';
import { parseBody } from './read-body.ts';

const BASE = [
  'logo_url',
  'notice',
  'description',
  'service_phone',
  'color',
  'location_id_list',
  'center_title',
  'center_sub_title',
  'center_url',
  'custom_url_name',
  'custom_url',
  'custom_url_sub_title',
  'promotion_url_name',
  'promotion_url',
  'promotion_url_sub_title',
  'code_type',
  'get_limit',
  'can_share',
  'can_give_friend',
  'date_info',
];
/** Thresholds and share_friends are not among them: they are fixed with the card. */
const ADVANCED = [
  'abstract',
  'text_image_list',
  'business_service',
  'time_limit',
  'consume_share_self_num',
  'consume_share_card_list',
];

/** `"0"` takes all shops away; a text lists them with commas. */
const Shops = v.pipe(
  v.union([
    v.pipe(
      v.string(),
      v.transform((text) => text.split(',')),
    ),
    v.array(v.union([v.string(), v.number()])),
  ]),
  v.transform((shops) => shops.filter((one) => String(one) !== '0')),
);
const Changes = v.looseObject({
  base_info: v.optional(v.looseObject({ ...BaseInfo.entries, location_id_list: v.optional(Shops) })),
  advanced_info: v.optional(AdvancedInfo),
});

/** The card as it would be, or the refusal for naming another type or a field that cannot be changed. */
export function applyUpdate(card: Card, body: unknown): { input: CardInput } | { refused: WechatAnswer } {
  const type = card.input.card_type.toLowerCase();
  const named = Object.keys(body ?? {}).filter((one) => one !== 'card_id' && one !== 'card_type');
  if (named.length !== 1 || named[0] !== type)
    return { refused: refusal(40071, `invalid card type: this card is a ${type}`) };
  const read = parseBody(v.object({ [type]: Changes }), body);
  if ('refused' in read) return read;
  const { base_info: base = {}, advanced_info: advanced = {}, ...rest } = read.body[type] ?? {};
  const fixed = [
    ...Object.keys(rest),
    ...Object.keys(base).filter((one) => !BASE.includes(one)),
    ...Object.keys(advanced).filter((one) => !ADVANCED.includes(one)),
  ];
  if (fixed.length > 0) return { refused: refusal(40071, `cannot be updated: ${fixed.join(', ')}`) };
  return { input: merge(card.input, base, advanced) };
}

function merge(
  before: CardInput,
  base: Partial<CardInput['base_info']>,
  advanced: NonNullable<CardInput['advanced_info']>,
): CardInput {
  const date_info = base.date_info && { ...before.base_info.date_info, ...base.date_info };
  const changed = Object.keys(advanced).length > 0;
  return {
    ...before,
    base_info: { ...before.base_info, ...base, ...(date_info ? { date_info } : {}) },
    ...(changed ? { advanced_info: { ...before.advanced_info, ...advanced } } : {}),
  };
}
