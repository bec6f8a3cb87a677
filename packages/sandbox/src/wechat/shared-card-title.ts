// The title WeChat puts together for a friends' card, which has none of its own.
// @see 朋友的券 不同门槛类型的字段以及展现
import type { CardInput } from './card-input.ts';

const SHORT = 5;

/**
 * 50元代金券, 满500减50, 羽绒服满500减50, 苹果1个, 买蛋糕送蛋挞 … `least_cost` of use_condition is taken as yuan. Of 满 and
 * 买 together the document says nothing: 满 goes first, as it does before a category.
 */
export function sharedCardTitle(card: CardInput): string {
  const condition = card.advanced_info?.use_condition;
  const from = condition?.least_cost;
  if (card.card_type === 'GIFT') {
    if (from) return `满${from}送${card.gift_name}`;
    if (condition?.object_use_for) return `买${condition.object_use_for}送${card.gift_name}`;
    return `${card.gift_name}${card.gift_num}${card.gift_unit}`;
  }
  const off = (card.reduce_cost ?? 0) / 100;
  const category = condition?.accept_category ?? '';
  const named = category !== '' && [...category].length <= SHORT ? category : '';
  if (from) return `${named}满${from}减${off}`;
  return named ? `${named}减${off}元` : `${off}元代金券`;
}
