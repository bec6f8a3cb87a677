// What a coupon says: on the card, in its sentence for a screen reader.
import type { Benefit, CouponStatus, Validity } from '@kaquan/protocol/coupon';
import type { Fen } from '@kaquan/protocol/money';
import {
  type AmountWords,
  amountWords,
  type ShownCoupon,
  statusWords,
  thresholdWords,
} from './coupon-words.ts';
import { spokenCoupon } from './spoken-coupon.ts';
import { formatMoment, validityWords } from './validity-words.ts';

/** Times are seconds, and `now` is the server's. */
export interface CouponTexts {
  /** On the pill: `立即使用`. */
  use: string;
  /** On the tag: `朋友的券`. */
  shared: string;
  amount(benefit: Benefit): AmountWords;
  threshold(leastCost: Fen): string;
  status(status: CouponStatus): string;
  validity(validity: Validity, now: number): string;
  /** `今天 10:23 使用`. */
  usedAt(time: number, now: number): string;
  /** The whole card in one sentence. */
  spoken(coupon: ShownCoupon, now: number): string | undefined;
}

/**
 * What a coupon says unless a provider says otherwise.
 *
 * @example const { validity } = useTexts('coupon', couponTexts);
 * @supported swan h5 weapp
 */
export const couponTexts: CouponTexts = {
  use: '立即使用',
  shared: '朋友的券',
  amount: amountWords,
  threshold: thresholdWords,
  status: statusWords,
  validity: validityWords,
  usedAt: (time, now) => `${formatMoment(time, now)} 使用`,
  spoken: spokenCoupon,
};
