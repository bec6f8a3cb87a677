// What WeChat assembles the title, the digest and the price of a friends' coupon from.
// @see 朋友的券 选择合适的门槛类型
import { readNumber, readText } from '../lenient.ts';
import type { Fen } from '../money.ts';
import { type ReadCard, readLeastCost } from './read-card.ts';

export interface FriendsParts {
  /** CASH only. */
  reduceCost?: Fen | undefined;
  /** GIFT only. */
  giftName?: string | undefined;
  giftNum?: string | undefined;
  giftUnit?: string | undefined;
  leastCost: Fen;
  /** CASH only. */
  acceptCategory?: string | undefined;
  /** CASH only. */
  rejectCategory?: string | undefined;
  /** GIFT only. */
  objectUseFor?: string | undefined;
  /** can_use_with_other_discount: false. */
  notWithOthers?: boolean | undefined;
}

/** The parts that a card of its type has: what is for the other type counts for nothing. */
export function readFriendsParts(read: ReadCard): FriendsParts {
  const { type, card, useCondition } = read;
  const alone = useCondition.can_use_with_other_discount;
  const common = {
    leastCost: readLeastCost(read),
    notWithOthers: alone === false || alone === 'false' || alone === 0,
  };
  if (type === 'GIFT')
    return {
      ...common,
      giftName: readText(card.gift_name),
      giftNum: readText(card.gift_num),
      giftUnit: readText(card.gift_unit),
      objectUseFor: readText(useCondition.object_use_for),
    };
  return {
    ...common,
    reduceCost: type === 'CASH' ? readNumber(card.reduce_cost) : undefined,
    acceptCategory: readText(useCondition.accept_category),
    rejectCategory: readText(useCondition.reject_category),
  };
}
