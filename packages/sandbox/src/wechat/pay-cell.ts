// What 买单 takes off a bill, by the card.
// @see 创建卡券 设置快速买单
import { Refusal } from '../core/refuse.ts';
import type { Card } from './card.ts';

/** 起用金额 is in yuan for friends' cards, in fen for ordinary ones. */
function threshold({ input }: Card): number {
  const shared = input.advanced_info?.use_condition?.least_cost;
  return input.least_cost ?? (shared === undefined ? 0 : shared * 100);
}

/** What is left to pay of `originalFee`, fen; throws where the card takes nothing off this bill. */
export function feeAfter(card: Card, originalFee: number): number {
  const { card_type, reduce_cost = 0, discount = 0 } = card.input;
  if (originalFee < threshold(card)) throw new Refusal('BELOW_THRESHOLD', '没有达到起用金额');
  if (card_type === 'CASH') return Math.max(0, originalFee - reduce_cost);
  if (card_type === 'DISCOUNT') return Math.round((originalFee * (100 - discount)) / 100);
  throw new Refusal('NOT_PAYABLE', '只有代金券和折扣券可以买单抵扣');
}
