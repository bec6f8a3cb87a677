// Which failures mean that there was no answer, so that asking again is right.
import { CouponError } from '@kaquan/protocol/errors';

/**
 * Any failure as a CouponError: what is none counts as NETWORK_FAILED, with the failure as its cause.
 *
 * @example toCouponError(error).code
 * @supported swan h5 weapp node
 */
export function toCouponError(cause: unknown): CouponError {
  if (cause instanceof CouponError) return cause;
  return new CouponError('NETWORK_FAILED', 'No answer from the server', { cause });
}

/**
 * Whether there was no answer, so that nobody knows what the server has done. Asking again is safe: every
 * request of the contract may be repeated.
 *
 * @example if (isNetworkFault(error)) showRetry();
 * @supported swan h5 weapp node
 */
export function isNetworkFault({ code }: CouponError): boolean {
  return code === 'NETWORK_FAILED' || code === 'TIMEOUT';
}
