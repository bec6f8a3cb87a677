// What a screen reader is told. Taro's types know no role or aria, and swan's templates drop them; h5 keeps them.
import { amountWords, type ShownCoupon, statusWords, thresholdWords } from './coupon-words.ts';
import { validityWords } from './validity-words.ts';

/** Attributes to spread on a Taro component. */
export function spoken(role: string, label?: string): Record<string, string> {
  return label === undefined ? { role } : { role, 'aria-label': label };
}

/** The whole card in one sentence: `20 元，满 100 可用，当当图书立减金，还剩 3 天，可使用`. */
export function spokenCoupon(coupon: ShownCoupon, now: number): string {
  const { sign, main, tail = '' } = amountWords(coupon.benefit);
  const parts = [
    sign === '¥' ? `${main}${tail} 元` : `${main}${tail}`,
    thresholdWords(coupon.leastCost),
    coupon.title,
    coupon.shopName,
    coupon.validity && validityWords(coupon.validity, now),
    coupon.status && statusWords(coupon.status),
  ];
  return parts.filter(Boolean).join('，');
}
