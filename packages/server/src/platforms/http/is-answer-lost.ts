// Whether a call may have taken effect although it failed.
import { CouponError } from '@kaquan/protocol/errors';

/**
 * True when nobody can say: no answer, "busy", which does not say that nothing was done, or a database of ours that
 * went away, before the call or when its answer was written down.
 */
export function isAnswerLost(error: unknown): boolean {
  if (!(error instanceof CouponError)) return true;
  return (
    error.code === 'PLATFORM_UNREACHABLE' || error.code === 'PLATFORM_BUSY' || error.code === 'UNAVAILABLE'
  );
}
