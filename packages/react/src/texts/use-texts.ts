// The words of one component: its own Chinese ones, or what the provider was given instead.
import { useContext } from 'react';
import { CouponContext } from '../provider/coupon-context.ts';
import type { Texts } from './texts.ts';

/**
 * Each component brings its Chinese words itself, so that a page carries no others than those it shows.
 *
 * @param subject whose words
 * @param chinese what holds for each word that the provider was not given
 * @example const { validityRange } = useTexts('coupon', couponTexts);
 * @supported swan h5 weapp
 */
export function useTexts<Subject extends keyof Texts>(
  subject: Subject,
  chinese: Texts[Subject],
): Texts[Subject] {
  return Object.assign({}, chinese, useContext(CouponContext).texts[subject]);
}
