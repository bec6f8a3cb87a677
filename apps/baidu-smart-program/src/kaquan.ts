// The coupon kit, put together once for the whole program.
import { createLaunchStore } from '@kaquan/client/baidu/launch-store';
import { createClientOver } from '@kaquan/client/client-over';
import { taroTransport } from '@kaquan/client/transport/taro';
import { createSession } from '@kaquan/page-pieces/session';
import { withSession } from '@kaquan/page-pieces/with-session';
import { request } from '@tarojs/taro';
import { logIn } from './session/log-in';

const transport = taroTransport(request);

export const session = createSession(() => logIn(transport, KAQUAN_ORIGIN));

export const client = createClientOver(withSession(transport, session), {
  baseUrl: `${KAQUAN_ORIGIN}/api`,
});

export const launch = createLaunchStore(client);
