// Reads a card as card/create takes it or card/get answers it: with or without `card` around it, numbers as text.
// @see 创建卡券 步骤四：创建卡券; 朋友的券 朋友的券JSON结构解析
import { readNumber, readRecord, readText } from '../lenient.ts';

type Fields = Record<string, unknown>;

export interface ReadCard {
  /** `CASH`, upper case; empty if there is none. */
  type: string;
  card: Fields;
  baseInfo: Fields;
  advancedInfo: Fields;
  useCondition: Fields;
}

/**
 * The parts of a card; a missing one is empty.
 *
 * @param raw `{ card: { card_type, cash: { … } } }` or the inner object
 * @example readCard({ card_type: 'CASH', cash: { reduce_cost: 5000 } }).card.reduce_cost // 5000
 * @supported swan h5 weapp node
 */
export function readCard(raw: unknown): ReadCard {
  const outer = readRecord(raw);
  const wrapper = 'card' in outer ? readRecord(outer.card) : outer;
  const type = readText(wrapper.card_type)?.toUpperCase() ?? '';
  const card = readRecord(wrapper[type.toLowerCase()]);
  const advancedInfo = readRecord(card.advanced_info);
  return {
    type,
    card,
    baseInfo: readRecord(card.base_info),
    advancedInfo,
    useCondition: readRecord(advancedInfo.use_condition),
  };
}

/** Friends of the owner may use it. */
export function isShared({ advancedInfo, baseInfo }: ReadCard): boolean {
  return [advancedInfo.share_friends, baseInfo.share_friends].some(
    (value) => value === true || value === 'true' || value === 1,
  );
}

/**
 * From which amount on, fen. A cash coupon's own least_cost is in fen. The threshold of a friends' coupon is in
 * yuan: the document's `least_cost(500)` reads 消费满500元可用, though it names no unit.
 */
export function readLeastCost({ card, useCondition }: ReadCard): number {
  const own = readNumber(card.least_cost) ?? 0;
  const friends = (readNumber(useCondition.least_cost) ?? 0) * 100;
  return Math.max(0, own > 0 ? own : Math.round(friends));
}
