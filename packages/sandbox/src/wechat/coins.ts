// 券点 as the sandbox counts them, in whole tenths, and what a unit of stock costs.
// @see 朋友的券 选择合适的门槛类型, 配置库存、充值券点
import type { Card } from './card.ts';

/** Whole tenths of a 券点, so that adding up prices of 0.2 loses nothing. */
export type Tenths = number;

/** `0.2`, `200`: as WeChat's answers write an amount. */
export const coinText = (tenths: Tenths): string => String(tenths / 10);

/** The same as a number, where the document's sample has one. */
export const coinNumber = (tenths: Tenths): number => tenths / 10;

const PLAIN = 2;
const CATEGORY = 4;
const THRESHOLD = 6;

/**
 * What one unit of the card costs. The document prices each threshold by itself; of several, the dearest counts here.
 * 不与其他优惠共享 has no price of its own.
 */
export function unitPrice({ input }: Card): Tenths {
  const condition = input.advanced_info?.use_condition;
  if (condition?.least_cost || condition?.object_use_for) return THRESHOLD;
  return condition?.accept_category || condition?.reject_category ? CATEGORY : PLAIN;
}
