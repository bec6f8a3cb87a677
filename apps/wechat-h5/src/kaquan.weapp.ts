// The coupon kit of the mini-program: the same names as kaquan.ts, over wx instead of the JS-SDK and the browser.
import type { TakenRedirectParams, Transport, Wechat } from '@kaquan/client';
import { createClientOver } from '@kaquan/client/client-over';
import { taroTransport } from '@kaquan/client/transport/taro';
import { createWeapp } from '@kaquan/client/wechat/weapp';
import { createSession } from '@kaquan/page-pieces/session';
import { withSession } from '@kaquan/page-pieces/with-session';
import Taro from '@tarojs/taro';
import { logIn } from './session/log-in';

/** Sends a request as it is: for what needs no login. */
export const send: Transport = taroTransport(Taro.request);

const session = createSession(() => logIn(send, KAQUAN_ORIGIN));

export const client = createClientOver(withSession(send, session), { baseUrl: `${KAQUAN_ORIGIN}/api` });

/** What a card's link cell brings a mini-program is not documented: nothing is looked for. */
export const redirect: TakenRedirectParams = { status: 'none' };

export const wechat: Wechat = createWeapp({ client, wx: Taro });
