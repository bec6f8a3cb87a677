// GET /native/bridge.js: the phone around the page, as one script to stand before any other.
import type { Handler } from 'hono';
import type { Core } from '../../core/platform.ts';
import { deviceSystem, USER_COOKIE } from '../device.ts';
import type { BridgeConfig } from './bridge-config.ts';
import { drawSheet } from './draw-sheet.ts';
import { installBridge } from './install-bridge.ts';
import { pretendWechat } from './pretend-wechat.ts';

/** `?ua=android` or the phone's cookie makes it an Android; otherwise it is an iPhone. */
export function serveBridge({ seed }: Core): Handler {
  return (c) => {
    const config: BridgeConfig = {
      sandbox: new URL(c.req.url).origin,
      defaultUser: seed.users[0]?.wechat ?? '',
      userCookie: USER_COOKIE,
      system: deviceSystem(c),
    };
    // The functions are written for the page and sent as their own source.
    const script = `(() => {
const config = ${JSON.stringify(config)};
(${installBridge})(config, (${pretendWechat})(config.system), ${drawSheet});
})();`;
    return c.body(script, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-store',
    });
  };
}
