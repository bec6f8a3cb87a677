// POST /session/baidu: the mini-program's login code becomes a session.
// @see 百度智能小程序 swan.getLoginCode, getsessionkey
import type { BaiduApi } from '@kaquan/server';
import { getSessionKey } from '@kaquan/server/baidu/getsessionkey';
import { Hono } from 'hono';
import * as v from 'valibot';
import type { Sessions } from './session.ts';

const Login = v.object({ code: v.pipe(v.string(), v.minLength(1), v.maxLength(512)) });

/** The platform's session key stays here: nothing of it enters the session. */
export function loginBaidu(api: () => BaiduApi, sessions: Sessions): Hono {
  const app = new Hono();
  app.post('/', async (c) => {
    const login = v.safeParse(Login, await c.req.json().catch(() => null));
    if (!login.success) return c.json({ error: { code: 'BAD_REQUEST', message: 'Send { code }.' } }, 400);
    const { openId } = await getSessionKey(api(), { code: login.output.code });
    const { token, cookie } = await sessions.issue(c.req.raw, { baidu: { openId } });
    c.header('set-cookie', cookie);
    return c.json({ session: token });
  });
  return app;
}
