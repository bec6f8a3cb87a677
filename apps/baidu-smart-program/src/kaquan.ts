// The coupon kit, put together once for the whole program.

import { createLaunchStore } from '@kaquan/client/baidu/launch-store';
import { createClientOver } from '@kaquan/client/client-over';
import { taroTransport } from '@kaquan/client/transport/taro';
import { request } from '@tarojs/taro';
import { logIn } from './session/log-in';
import { createSession } from './session/session';
import { withSession } from './session/with-session';

const transport = taroTransport(request);

export const session = createSession(() => logIn(transport, KAQUAN_ORIGIN));

export const client = createClientOver(withSession(transport, session), {
  baseUrl: `${KAQUAN_ORIGIN}/api`,
});

export const launch = createLaunchStore(client);
