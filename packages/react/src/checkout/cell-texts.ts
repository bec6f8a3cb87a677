// What the checkout's line for the coupon says.
import type { Fen } from '@kaquan/protocol/money';
import { priceWords } from './price-words.ts';

export interface CellTexts {
  title: string;
  /** The best one is taken. */
  best: string;
  /** What it takes off: `-¥10.00`. */
  saves(discountFee: Fen): string;
  /** Some apply, and none is wanted. */
  notUsed: string;
  /** None applies. */
  noneApplies: string;
}

export const cellTexts: CellTexts = {
  title: '优惠券',
  best: '已选最省',
  saves: (discountFee) => `-${priceWords(discountFee)}`,
  notUsed: '不使用',
  noneApplies: '暂无可用',
};
