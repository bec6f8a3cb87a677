// Whether a call may have taken effect although it failed.
import { CouponError } from '@kaquan/protocol/errors';

/** True when nobody can say: no answer, or "busy", which does not say that nothing was done. */
export function isAnswerLost(error: unknown): boolean {
  return (
    !(error instanceof CouponError) || error.code === 'PLATFORM_UNREACHABLE' || error.code === 'PLATFORM_BUSY'
  );
}
