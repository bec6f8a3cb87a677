// Exchanges Baidu's login code for the shop's session.
// @see 百度智能小程序 swan.getLoginCode
import type { Transport } from '@kaquan/client';
import { exchangeLoginCode } from '@kaquan/page-pieces/exchange-login-code';
import { obtainLoginCode } from './obtain-login-code';

/** @throws UNAUTHENTICATED when the shop's server does not accept the login */
export async function logIn(transport: Transport, origin: string): Promise<string> {
  return exchangeLoginCode(transport, `${origin}/session/baidu`, await obtainLoginCode());
}
