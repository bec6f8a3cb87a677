// The page only ever sees errors with a code.
import { CouponError } from '@kaquan/protocol/errors';

/** Passes a CouponError on; anything else (a bug, a broken SDK) becomes INTERNAL with its cause. */
export function toCouponError(error: unknown): CouponError {
  if (error instanceof CouponError) return error;
  return new CouponError('INTERNAL', 'See the cause.', { cause: error });
}
