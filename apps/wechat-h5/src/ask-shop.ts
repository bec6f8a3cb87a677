// Asks the restaurant's own routes, beside those of the coupon server.
import type { ErrorAnswer } from '@kaquan/protocol/api';
import { CouponError } from '@kaquan/protocol/errors';
import { send } from './kaquan';

/**
 * POST with a body, GET without.
 *
 * @param path of the backend: `/shop/menu`, `/demo/wechat/cards`
 * @throws {CouponError} NETWORK_FAILED, or the shop's own code
 */
export async function askShop<T>(path: string, body?: object): Promise<T> {
  const { status, body: answer } = await send({
    method: body ? 'POST' : 'GET',
    url: `${KAQUAN_ORIGIN}${path}`,
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
    timeout: 8000,
  }).catch((cause: unknown) => {
    throw new CouponError('NETWORK_FAILED', 'The shop did not answer: try again.', { cause });
  });
  const told = typeof answer === 'string' ? parse(answer) : answer;
  if (status === 200 || status === 201) return told as T;
  const { error } = (told ?? {}) as Partial<ErrorAnswer>;
  throw new CouponError(error?.code ?? 'UNAVAILABLE', error?.message ?? 'The shop refused.');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
