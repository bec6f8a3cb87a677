// All words that components say, by who says them.
import type { CouponTexts } from '../coupon/coupon-texts.ts';
import type { ErrorTexts } from '../errors/error-texts.ts';
import type { RedeemTexts } from '../redeem/redeem-texts.ts';

/** One language. */
export interface Texts {
  coupon: CouponTexts;
  errors: ErrorTexts;
  redeem: RedeemTexts;
}

/** What a provider is given: a language, or only the words that are to be others. */
export type GivenTexts = { [Subject in keyof Texts]?: Partial<Texts[Subject]> };
