// GET /session/wechat: WeChat's web authorisation, silent (snsapi_base), back to the page that asked.
// @see 微信网页授权
import { randomUUID } from 'node:crypto';
import type { WechatApi } from '@kaquan/server';
import { type AuthorizedUser, getAccessToken } from '@kaquan/server/wechat/sns/oauth2/access_token';
import { Hono } from 'hono';
import { parse, serialize } from 'hono/utils/cookie';
import { ownPath } from './own-path.ts';
import type { Sessions } from './session.ts';

const STATE_COOKIE = 'kaquan_wechat_state';
/** Where a login leads that came from nowhere of ours. */
const HOME = '/apps/wechat/';

export interface WechatLogin {
  api: () => WechatApi;
  appid: string;
  /** Where the authorisation pages live: the sandbox's, or https://open.weixin.qq.com. */
  authorizeUrl: string;
  /** Where WeChat sends the user back to: this route's own /callback. */
  callbackUrl: () => string;
  /** The shop's own number of the person with this openid, under which BeeCloud knows them. */
  memberOf(openid: string): Promise<string>;
  /** Who has logged in; with the unionid where WeChat tells it, which the silent authorisation seldom does. */
  met(user: AuthorizedUser): void;
}

export function loginWechat(login: WechatLogin, sessions: Sessions): Hono {
  const app = new Hono();
  const stateCookie = (value: string, maxAge: number) =>
    serialize(STATE_COOKIE, value, {
      httpOnly: true,
      sameSite: 'Lax',
      secure: sessions.secure,
      path: '/session/wechat',
      maxAge,
    });

  app.get('/', (c) => {
    const state = randomUUID();
    const remembered = encodeURIComponent(JSON.stringify([state, ownPath(c.req.query('return'), HOME)]));
    c.header('set-cookie', stateCookie(remembered, 300));
    const query = new URLSearchParams({
      appid: login.appid,
      redirect_uri: login.callbackUrl(),
      response_type: 'code',
      scope: 'snsapi_base',
      state,
    });
    return c.redirect(`${login.authorizeUrl}?${query}#wechat_redirect`);
  });

  app.get('/callback', async (c) => {
    const remembered = parse(c.req.header('cookie') ?? '', STATE_COOKIE)[STATE_COOKIE];
    const [state, back] = readRemembered(remembered);
    const code = c.req.query('code');
    if (!code || !state || state !== c.req.query('state')) return c.text('登录已失效，请重新打开页面。', 400);
    const user = await getAccessToken(login.api(), { code });
    login.met(user);
    const { openid } = user;
    const userId = await login.memberOf(openid);
    const { cookie } = await sessions.issue(c.req.raw, { wechat: { openid }, beecloud: { userId } });
    c.header('set-cookie', cookie);
    c.header('set-cookie', stateCookie('', 0), { append: true });
    return c.redirect(ownPath(back, HOME));
  });
  return app;
}

function readRemembered(value: string | undefined): [state?: string, back?: string] {
  try {
    const parsed: unknown = JSON.parse(decodeURIComponent(value ?? ''));
    return Array.isArray(parsed) && parsed.every((part) => typeof part === 'string')
      ? (parsed as [string, string])
      : [];
  } catch {
    return [];
  }
}
