// What a WeChat card prints, and when its codes can be used.
// @see 创建卡券 步骤四：创建卡券; 朋友的券 创建朋友的券接口
import { DAY } from '../beijing-time.ts';
import type { Benefit, CouponFace, Validity } from '../coupon.ts';
import { readNumber, readRecord, readText } from '../lenient.ts';
import { friendsTitle } from './friends-title.ts';

type Fields = Record<string, unknown>;

/**
 * The face of a card.
 *
 * @param raw what card/create takes or card/get answers: `{ card: { card_type, cash: { … } } }` or the inner object
 * @example couponFace({ card_type: 'DISCOUNT', discount: { discount: 30, base_info } }).benefit // { kind: "discount", percentOff: 30 }
 * @supported node
 */
export function couponFace(raw: unknown): CouponFace {
  const { type, card, baseInfo, advancedInfo } = readCard(raw);
  const useCondition = readRecord(advancedInfo.use_condition);
  const benefit = readBenefit(type, card);
  const leastCost = readLeastCost(card, useCondition);
  const shopName = readText(baseInfo.brand_name);
  const color = readText(baseInfo.color);
  const description = readText(baseInfo.description);
  const shared = [advancedInfo.share_friends, baseInfo.share_friends].some(isTrue);
  const assembled = friendsTitle({
    reduceCost: benefit.kind === 'cash' ? benefit.reduceCost : undefined,
    giftName: readText(card.gift_name),
    giftNum: readText(card.gift_num),
    giftUnit: readText(card.gift_unit),
    leastCost,
    acceptCategory: readText(useCondition.accept_category),
    objectUseFor: readText(useCondition.object_use_for),
  });
  return {
    title: readText(baseInfo.title) ?? assembled ?? '优惠券',
    ...(shopName && { shopName }),
    benefit,
    leastCost,
    ...(color && { color }),
    ...(description && { description }),
    ...(shared && { sharedWithFriends: true }),
  };
}

/**
 * When a code of a card can be used, in seconds: a fixed range, or days from the claim with an optional common
 * end. Where card/code/get has answered begin_time and end_time, believe these instead.
 *
 * @param raw as for couponFace
 * @param claimedAt seconds
 * @example validity({ card_type: 'CASH', cash: { base_info: { date_info: { type: 'DATE_TYPE_FIX_TERM', fixed_term: 15, fixed_begin_term: 0 } } } }, 0) // { beginTime: 0, endTime: 1296000 }
 * @supported node
 */
export function validity(raw: unknown, claimedAt: number): Validity {
  const dateInfo = readRecord(readCard(raw).baseInfo.date_info);
  const endTimestamp = readNumber(dateInfo.end_timestamp);
  if (['DATE_TYPE_FIX_TERM', '2'].includes(readText(dateInfo.type) ?? '')) {
    const beginTime = claimedAt + (readNumber(dateInfo.fixed_begin_term) ?? 0) * DAY;
    const term = readNumber(dateInfo.fixed_term);
    const endOfTerm = term === undefined ? undefined : beginTime + term * DAY;
    const ends = [endOfTerm, endTimestamp].filter((end) => end !== undefined && end > 0) as number[];
    return ends.length > 0 ? { beginTime, endTime: Math.min(...ends) } : { beginTime };
  }
  const beginTime = readNumber(dateInfo.begin_timestamp);
  return {
    ...(beginTime !== undefined && { beginTime }),
    ...(endTimestamp !== undefined && { endTime: endTimestamp }),
  };
}

function readCard(raw: unknown) {
  const outer = readRecord(raw);
  const wrapper = 'card' in outer ? readRecord(outer.card) : outer;
  const type = readText(wrapper.card_type)?.toUpperCase() ?? '';
  const card = readRecord(wrapper[type.toLowerCase()]);
  return {
    type,
    card,
    baseInfo: readRecord(card.base_info),
    advancedInfo: readRecord(card.advanced_info),
  };
}

/** WeChat's discount is what is taken off: 30 is 七折, 30 % off. */
function readBenefit(type: string, card: Fields): Benefit {
  const reduceCost = readNumber(card.reduce_cost);
  const percentOff = readNumber(card.discount);
  if (type === 'CASH' && reduceCost !== undefined) return { kind: 'cash', reduceCost };
  if (type === 'DISCOUNT' && percentOff !== undefined && percentOff >= 0 && percentOff <= 100) {
    return { kind: 'discount', percentOff };
  }
  if (type === 'GIFT') return { kind: 'gift', gift: readGift(card) };
  const text = readText(card.deal_detail) ?? readText(card.default_detail);
  return text ? { kind: 'general', text } : { kind: 'general' };
}

function readGift(card: Fields): string {
  const parts = [card.gift_name, card.gift_num, card.gift_unit].map((part) => readText(part) ?? '');
  return readText(card.gift) ?? parts.join('');
}

/**
 * A cash coupon's own least_cost is in fen. The threshold of a friends' coupon is in yuan: the document's
 * `least_cost(500)` reads 消费满500元可用, though it names no unit.
 */
function readLeastCost(card: Fields, useCondition: Fields): number {
  const own = readNumber(card.least_cost) ?? 0;
  const friends = (readNumber(useCondition.least_cost) ?? 0) * 100;
  return Math.max(0, own > 0 ? own : Math.round(friends));
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true' || value === 1;
}
