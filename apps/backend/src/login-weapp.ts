// POST /session/wechat-mini: the code of a mini-program's wx.login becomes a session.
// @see 微信小程序 wx.login, code2Session
import { CouponError } from '@kaquan/protocol/errors';
import { codeToSession, type MiniProgram } from '@kaquan/server/wechat/sns/jscode2session';
import { Hono } from 'hono';
import * as v from 'valibot';
import { answerCouponError } from './answer-coupon-error.ts';
import type { Sessions } from './session.ts';

const Login = v.object({ code: v.pipe(v.string(), v.minLength(1), v.maxLength(512)) });

/**
 * The session holds the unionid alone: the mini-program's own openid means nothing to the cards, and the session key
 * stays here.
 */
export function loginWeapp(miniProgram: MiniProgram, sessions: Sessions): Hono {
  const app = new Hono();
  app.post('/', async (c) => {
    const login = v.safeParse(Login, await c.req.json().catch(() => null));
    if (!login.success) throw new CouponError('BAD_REQUEST', 'Send { code }.');
    const { unionid } = await codeToSession(miniProgram, { code: login.output.code });
    if (unionid === undefined)
      throw new CouponError(
        'CONFIG_INVALID',
        'Bind the mini-program and the official account to one 微信开放平台 account: nothing else ties their users.',
      );
    const { token, cookie } = await sessions.issue(c.req.raw, { weapp: { unionid } });
    c.header('set-cookie', cookie);
    return c.json({ session: token });
  });
  app.onError(answerCouponError);
  return app;
}
