// What wx.login does on the phone: hands the mini-program a code for the person in front of it.
import { Hono } from 'hono';
import * as v from 'valibot';
import { readJson } from '../core/read-json.ts';
import { Refusal } from '../core/refuse.ts';
import type { Desk } from './control.ts';
import type { MiniProgramLogins } from './mini-program.ts';

const Login = v.object({ openid: v.pipe(v.string(), v.minLength(1)) });

/** `POST /login-codes`, under `/_sandbox/wechat`; `openid` is the person's at the 公众号, as everywhere here. */
export function createLoginControl(logins: MiniProgramLogins, desk: Desk): Hono {
  const app = new Hono();
  app.post('/login-codes', async (c) => {
    const { openid } = await readJson(c, Login);
    const code = logins.issue(openid);
    if (code === undefined)
      throw new Refusal('UNKNOWN_USER', 'The seed gives this person no openid in the mini-program', 404);
    desk.act(`${desk.nameOf(openid)}在小程序里登录（wx.login）`, '/login-codes', { openid });
    return c.json({ code });
  });
  return app;
}
