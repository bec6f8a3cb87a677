// The further checks of card/create for a friends' card (朋友的券).
// @see 朋友的券 朋友的券JSON结构解析, 错误码
import { refusal, type WechatAnswer } from './answers.ts';
import type { CardInput } from './card-input.ts';

/** 90 days, seconds. */
const LONGEST = 90 * 24 * 3600;
const CDN = /^https?:\/\/(mmbiz\.qpic\.cn|mmbiz\.qlogo\.cn|wx\.qlogo\.cn)\//;

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
  const images = [
    ...(advanced?.abstract?.icon_url_list ?? []),
    ...(advanced?.text_image_list ?? []).map((one) => one.image_url ?? ''),
  ];
  if (advanced?.abstract?.icon_url_list?.length !== 1) return format('exactly one icon_url');
  if (!advanced.text_image_list?.length) return format('at least one of text_image_list');
  if (images.some((url) => !CDN.test(url))) return refusal(40141, 'invalid image url: not of the CDN');
  return checkCondition(card) ?? checkGift(card) ?? checkNext(card);
}

function checkCondition({ card_type, advanced_info }: CardInput): WechatAnswer | undefined {
  const condition = advanced_info?.use_condition;
  if (card_type === 'GIFT' && (condition?.accept_category || condition?.reject_category))
    return format('categories are for CASH only');
  if (card_type === 'CASH' && condition?.object_use_for) return format('object_use_for is for GIFT only');
  return undefined;
}

function checkGift(card: CardInput): WechatAnswer | undefined {
  if (card.card_type !== 'GIFT') return undefined;
  const { gift_name = '', gift_num = '', gift_unit = '' } = card;
  if (!gift_name || [...gift_name].length > 6) return format('gift_name: 1 to 6 characters');
  if (!/^[1-9]\d{0,2}$/.test(String(gift_num))) return format('gift_num: up to three digits');
  if (!gift_unit || [...gift_unit].length > 2) return format('gift_unit: 1 or 2 characters');
  return undefined;
}

/** What is given after use: one of the same, or one of another friends' card, not both. */
function checkNext({ advanced_info }: CardInput): WechatAnswer | undefined {
  const self = advanced_info?.consume_share_self_num ?? 0;
  const others = advanced_info?.consume_share_card_list ?? [];
  if (self > 1 || others.length > 1) return format('one card at most is given after use');
  if (self === 1 && others.length === 1)
    return format('consume_share_self_num excludes consume_share_card_list');
  return undefined;
}
