// The one refusal of all limits.
import { CouponError } from '@kaquan/protocol/errors';

/** @param msBeforeNext milliseconds until it may be tried again */
export function rateLimited({ msBeforeNext }: { msBeforeNext: number }): CouponError {
  return new CouponError('RATE_LIMITED', 'Too many requests. Wait for retryAfter seconds, then call again.', {
    retryAfter: Math.max(1, Math.ceil(msBeforeNext / 1000)),
  });
}
