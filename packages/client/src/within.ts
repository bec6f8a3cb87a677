// Puts an end to waiting.
import { CouponError } from '@kaquan/protocol/errors';

/**
 * What `work` gives, or a TIMEOUT if it takes longer.
 *
 * @param milliseconds from now
 * @param message of the TIMEOUT: who did not answer
 * @throws TIMEOUT, and whatever work throws
 * @example await within(8000, 'No answer', () => fetch(url))
 * @supported swan h5 weapp node
 */
export function within<T>(milliseconds: number, message: string, work: () => T | PromiseLike<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new CouponError('TIMEOUT', message)), milliseconds);
    Promise.resolve()
      .then(work)
      .then(resolve, reject)
      .then(() => clearTimeout(timer));
  });
}
