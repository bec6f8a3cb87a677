// What a WeChat card prints, and when its codes can be used.
// @see 创建卡券 步骤四：创建卡券; 朋友的券 创建朋友的券接口
import { endOfDay } from '../beijing-time.ts';
import type { Benefit, CouponFace, Validity } from '../coupon.ts';
import { readNumber, readRecord, readText } from '../lenient.ts';
import { readValidity } from '../read-validity.ts';
import { readFriendsParts } from './friends-parts.ts';
import { friendsTitle } from './friends-title.ts';
import { isShared, readCard, readLeastCost } from './read-card.ts';

type Fields = Record<string, unknown>;

/**
 * The face of a card.
 *
 * @param raw what card/create takes or card/get answers: `{ card: { card_type, cash: { … } } }` or the inner object
 * @example couponFace({ card_type: 'DISCOUNT', discount: { discount: 30, base_info } }).benefit // { kind: "discount", percentOff: 30 }
 * @supported node
 */
export function couponFace(raw: unknown): CouponFace {
  const read = readCard(raw);
  const { baseInfo } = read;
  const shopName = readText(baseInfo.brand_name);
  const color = readText(baseInfo.color);
  const description = readText(baseInfo.description);
  return {
    title: readText(baseInfo.title) ?? friendsTitle(readFriendsParts(read)) ?? '优惠券',
    ...(shopName && { shopName }),
    benefit: readBenefit(read.type, read.card),
    leastCost: readLeastCost(read),
    ...(color && { color }),
    ...(description && { description }),
    ...(isShared(read) && { sharedWithFriends: true }),
  };
}

/**
 * When a code of a card can be used, in seconds: a fixed range, or days from the claim with an optional common
 * end. Days are those of Beijing, and that of the claim is the first; the documents say 按天算 and no more. Where
 * card/code/get has answered begin_time and end_time, believe these instead.
 *
 * @param raw as for couponFace
 * @param claimedAt seconds
 * @example validity({ card_type: 'CASH', cash: { base_info: { date_info: { type: 'DATE_TYPE_FIX_TERM', fixed_term: 15, fixed_begin_term: 0 } } } }, 0) // { beginTime: 0, endTime: 1267199 }
 * @supported node
 */
export function validity(raw: unknown, claimedAt: number): Validity {
  const dateInfo = readRecord(readCard(raw).baseInfo.date_info);
  const endTimestamp = readNumber(dateInfo.end_timestamp);
  if (['DATE_TYPE_FIX_TERM', '2'].includes(readText(dateInfo.type) ?? '')) {
    const wait = readNumber(dateInfo.fixed_begin_term) ?? 0;
    const beginTime = wait > 0 ? endOfDay(claimedAt, wait - 1) + 1 : claimedAt;
    const term = readNumber(dateInfo.fixed_term);
    const endOfTerm = term === undefined ? undefined : endOfDay(claimedAt, wait + term - 1);
    const ends = [endOfTerm, endTimestamp].filter((end) => end !== undefined && end > 0) as number[];
    return readValidity(beginTime, ends.length > 0 ? Math.min(...ends) : undefined);
  }
  return readValidity(readNumber(dateInfo.begin_timestamp), endTimestamp);
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
