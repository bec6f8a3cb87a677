// The whole card in one sentence, for a screen reader.
import { amountWords, type ShownCoupon, statusWords, thresholdWords } from './coupon-words.ts';
import { validityWords } from './validity-words.ts';

/**
 * What a screen reader says for a coupon. Nothing on swan, whose templates have no place for it.
 *
 * @param now the server's time, seconds
 * @example spokenCoupon(coupon, now) // "20 元，满 100 可用，当当图书立减金，还剩 3 天，可使用"
 * @supported h5
 */
export function spokenCoupon(coupon: ShownCoupon, now: number): string | undefined {
  if (process.env.TARO_ENV === 'swan') return undefined;
  const { sign, main, tail = '' } = amountWords(coupon.benefit);
  const parts = [
    sign ? `${main}${tail} 元` : `${main}${tail}`,
    thresholdWords(coupon.leastCost),
    coupon.title,
    coupon.shopName,
    coupon.validity && validityWords(coupon.validity, now),
    coupon.status && statusWords(coupon.status),
  ];
  return parts.filter(Boolean).join('，');
}
