// Everything that components say, in English.
import { cell, checkout } from './en/checkout.ts';
import { claim, friends, landing, older, share } from './en/claim.ts';
import { coupon, list, skeleton } from './en/coupon.ts';
import { errors } from './en/errors.ts';
import { code, hold, redeem, stamp } from './en/redeem.ts';
import type { Texts } from './texts.ts';

/**
 * English for all components below a provider. What the shop and the platforms write (titles, conditions) stays as it
 * is, and so do China's time and money.
 *
 * @example <CouponProvider client={client} texts={en}>{children}</CouponProvider>
 * @supported swan h5 weapp
 */
export const en: Texts = {
  coupon,
  skeleton,
  list,
  errors,
  claim,
  code,
  cell,
  checkout,
  hold,
  redeem,
  stamp,
  landing,
  friends,
  older,
  share,
};
