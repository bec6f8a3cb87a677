// Exchanges wx.login's code for the shop's session.
// @see 微信小程序 wx.login
import type { Transport } from '@kaquan/client';
import { exchangeLoginCode } from '@kaquan/page-pieces/exchange-login-code';
import Taro from '@tarojs/taro';

/** @throws UNAUTHENTICATED when the shop's server does not accept the login */
export async function logIn(transport: Transport, origin: string): Promise<string> {
  const { code } = await Taro.login();
  return exchangeLoginCode(transport, `${origin}/session/wechat-mini`, code);
}
