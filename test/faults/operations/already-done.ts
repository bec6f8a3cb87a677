// A second call that the platform refuses because the first one, whose answer was lost, has had its effect.
import { CouponError } from '@kaquan/protocol/errors';

/**
 * For `catch`: passes over the refusal of this code, and throws any other error on.
 *
 * @example deleteCard(api, { cardId }).catch(alreadyDone('40078'))
 */
export function alreadyDone(platformCode: string): (error: unknown) => void {
  return (error) => {
    if (!(error instanceof CouponError) || error.platformCode !== platformCode) throw error;
  };
}
