// The kit's errors as answers of the demo's own routes; anything else is the demo's failure.
import { CouponError, errorStatus } from '@kaquan/protocol/errors';

/** For `app.onError`. */
export function answerCouponError(error: Error): Response {
  if (!(error instanceof CouponError)) throw error;
  const { code, message } = error;
  return Response.json({ error: { code, message } }, { status: errorStatus(error) });
}
