// The words of one component: its own Chinese ones, or what the provider was given instead.
import { useContext } from 'react';
import { CouponContext } from '../provider/coupon-context.ts';
import type { Texts } from './texts.ts';

/**
 * Each component brings its Chinese words itself, so that a page carries no others than those it shows.
 *
 * @param subject whose words
 * @param chinese what holds for each word that the provider was not given
 * @example const { validity } = useTexts('coupon', couponTexts);
 * @supported swan h5 weapp
 */
export function useTexts<Subject extends keyof Texts>(
  subject: Subject,
  chinese: Texts[Subject],
): Texts[Subject] {
  const { texts = {} } = useContext(CouponContext);
  return Object.assign({}, chinese, texts[subject]);
}

/**
 * The same for words that are only read out: none on swan, which has no place for them.
 *
 * @example const { loading } = useSpokenTexts('skeleton', skeletonTexts);
 * @supported swan h5 weapp
 */
export function useSpokenTexts<Subject extends keyof Texts>(
  subject: Subject,
  chinese: Texts[Subject],
): Partial<Texts[Subject]> {
  // biome-ignore lint/correctness/useHookAtTopLevel: the same in every render of a build
  return process.env.TARO_ENV === 'swan' ? {} : useTexts(subject, chinese);
}
