// The further checks of a friends' card (朋友的券).
// @see 朋友的券 朋友的券JSON结构解析, 错误码
import { refusal, type WechatAnswer } from './answers.ts';
import type { CardInput } from './card-input.ts';

/** 90 days, seconds. */
const LONGEST = 90 * 24 * 3600;
/** Bytes, at 3 a 汉字 as all texts: 6 and 2 of them. */
const NAME = 18;
const UNIT = 6;

const format = (detail: string) => refusal(40071, `invalid card: ${detail}`);

/** The refusal a friends' card earns, or undefined. */
export function checkSharedCard(card: CardInput): WechatAnswer | undefined {
  const { base_info: base, advanced_info: advanced } = card;
  if (card.card_type !== 'CASH' && card.card_type !== 'GIFT')
    return format('only CASH and GIFT can be shared');
  if (base.can_share !== false || base.can_give_friend !== false)
    return format('share_friends needs can_share false and can_give_friend false');
  if (base.use_custom_code) return format('share_friends excludes use_custom_code');
  if (base.sku) return format('share_friends has no stock at creation');
  if (base.date_info?.type !== 'DATE_TYPE_FIX_TIME_RANGE')
    return refusal(40079, 'invalid time: only DATE_TYPE_FIX_TIME_RANGE');
  const { begin_timestamp: begin = 0, end_timestamp: end = 0 } = base.date_info;
  if (end - begin > LONGEST) return refusal(40079, 'invalid time: longer than 90 days');
  if (!base.location_id_list?.length) return refusal(41025, 'missing location_list');
  if (advanced?.abstract?.icon_url_list?.length !== 1) return format('exactly one icon_url');
  if (!advanced.text_image_list?.length) return format('at least one of text_image_list');
  return card.card_type === 'GIFT' ? checkGift(card) : undefined;
}

function checkGift({ gift_name = '', gift_num = '', gift_unit = '' }: CardInput): WechatAnswer | undefined {
  if (!gift_name || gift_num === '' || !gift_unit)
    return refusal(41011, 'missing required fields: gift_name, gift_num, gift_unit');
  if (Buffer.byteLength(gift_name) > NAME) return refusal(45021, 'field size out of limit: gift_name');
  if (Buffer.byteLength(gift_unit) > UNIT) return refusal(45021, 'field size out of limit: gift_unit');
  if (!/^[1-9]\d{0,2}$/.test(String(gift_num))) return format('gift_num: up to three digits');
  return undefined;
}
