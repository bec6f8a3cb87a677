// Exchanges wx.login's code for the shop's session. The session key never leaves the server.
// @see 微信小程序 wx.login

import type { Transport } from '@kaquan/client';
import { CouponError } from '@kaquan/protocol/errors';
import Taro from '@tarojs/taro';

/** @throws UNAUTHENTICATED when the shop's server does not accept the login */
export async function logIn(transport: Transport, origin: string): Promise<string> {
  const { code } = await Taro.login();
  const answer = await transport({
    method: 'POST',
    url: `${origin}/session/wechat-mini`,
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
