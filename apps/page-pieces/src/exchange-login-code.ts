// Exchanges a platform's login code for the shop's session. The session key never leaves the server.
import type { Transport } from '@kaquan/client';
import { CouponError } from '@kaquan/protocol/errors';

/** @throws UNAUTHENTICATED when the shop's server does not accept the login */
export async function exchangeLoginCode(transport: Transport, url: string, code: string): Promise<string> {
  const answer = await transport({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
    timeout: 8000,
  });
  const session = answer.body as { session?: unknown } | null;
  if (answer.status !== 200 || typeof session?.session !== 'string') {
    throw new CouponError('UNAUTHENTICATED', 'The login was not accepted: open the program again.');
  }
  return session.session;
}
