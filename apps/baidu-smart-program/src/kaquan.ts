// The coupon kit, put together once for the whole program.

import { createLaunchStore } from '@kaquan/client/baidu/launch-store';
import { createCouponClient } from '@kaquan/client/client';
import { taroTransport } from '@kaquan/client/transport/taro';
import { request } from '@tarojs/taro';
import { logIn } from './session/log-in';
import { createSession } from './session/session';
import { withSession } from './session/with-session';

const transport = taroTransport(request);

export const session = createSession(() => logIn(transport, KAQUAN_ORIGIN));

export const client = createCouponClient({
  baseUrl: `${KAQUAN_ORIGIN}/api`,
  transport: withSession(transport, session),
});

export const launch = createLaunchStore(client);
