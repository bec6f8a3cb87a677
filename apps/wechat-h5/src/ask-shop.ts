// Asks the restaurant's own routes, beside those of the coupon server.
import type { ErrorAnswer } from '@kaquan/protocol/api';
import { CouponError } from '@kaquan/protocol/errors';

/**
 * POST with a body, GET without.
 *
 * @throws {CouponError} NETWORK_FAILED, or the shop's own code
 */
export async function askShop<T>(path: string, body?: object): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(`${KAQUAN_ORIGIN}/shop${path}`, {
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
      headers: { 'content-type': 'application/json' },
    });
  } catch (cause) {
    throw new CouponError('NETWORK_FAILED', 'The shop did not answer: try again.', { cause });
  }
  const told = (await answer.json().catch(() => ({}))) as Partial<ErrorAnswer>;
  if (answer.ok) return told as T;
  throw new CouponError(told.error?.code ?? 'UNAVAILABLE', told.error?.message ?? 'The shop refused.');
}
