// Prices as a checkout prints them, with both decimals; a coupon's own amount leaves them out.
import type { Fen } from '@kaquan/protocol/money';

/**
 * @param fen whole fen
 * @example priceWords(9000) // "¥90.00"
 * @supported swan h5 weapp node
 */
export function priceWords(fen: Fen): string {
  return `¥${(fen / 100).toFixed(2)}`;
}
