// What is said of errors, and on the button that tries again.
import { type ErrorWords, errorWords } from './error-words.ts';

export interface ErrorTexts {
  /** Words for any error; what is no CouponError reads as our own fault. */
  words(error: unknown): ErrorWords;
  retry: string;
}

/**
 * What is said of errors unless a provider says otherwise.
 *
 * @example const { title, hint } = useTexts('errors', errorTexts).words(error);
 * @supported swan h5 weapp
 */
export const errorTexts: ErrorTexts = { words: errorWords, retry: '再试一次' };
