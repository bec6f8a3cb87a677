// Which thresholds a type of card may have.
// @see 朋友的券 选择合适的门槛类型; 创建卡券 Advanced_info use_condition
import * as v from 'valibot';
import { text, whole } from '../../field-rules.ts';
import { flag, misplaced } from '../text-rules.ts';

const category = v.optional(text);
const leastCost = v.optional(whole(0));

/** @param thresholds of the type; each of the others says for which types it is */
export function conditionRules(thresholds: Partial<Record<Threshold, v.GenericSchema>>) {
  return v.looseObject(
    { ...MISPLACED, ...thresholds, can_use_with_other_discount: v.optional(flag) },
    'must be an object',
  );
}

type Threshold = keyof typeof MISPLACED;
const MISPLACED = {
  accept_category: misplaced('is only for CASH'),
  reject_category: misplaced('is only for CASH'),
  least_cost: misplaced('is only for CASH and GIFT'),
  object_use_for: misplaced('is only for GIFT'),
};

export const CashCondition = conditionRules({
  accept_category: category,
  reject_category: category,
  least_cost: leastCost,
});

export const GiftCondition = conditionRules({ least_cost: leastCost, object_use_for: v.optional(text) });

/** The table keeps the categories for CASH, but the document's own GROUPON has them. */
export const GrouponCondition = conditionRules({ accept_category: category, reject_category: category });

export const PlainCondition = conditionRules({});
