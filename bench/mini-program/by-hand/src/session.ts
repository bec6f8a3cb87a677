// The shop's own session, one login for the whole program.
import Taro from '@tarojs/taro';
import { ask } from './ask';

const ROUTE = process.env.TARO_ENV === 'swan' ? '/session/baidu' : '/session/wechat-mini';

let session: Promise<string> | undefined;

export function logIn(): Promise<string> {
  session ??= exchange();
  // A failed login is tried again by the next request.
  session.catch(() => {
    session = undefined;
  });
  return session;
}

async function exchange(): Promise<string> {
  const { code } = await Taro.login();
  return (await ask<{ session: string }>(ROUTE, { code })).session;
}
