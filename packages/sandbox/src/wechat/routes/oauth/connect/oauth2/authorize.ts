// GET /oauth/connect/oauth2/authorize: who is in front of the phone; sends the page back with a code.
// @see 公众平台 网页授权获取用户基本信息
import { randomBytes } from 'node:crypto';
import type { Handler } from 'hono';
import type { Core } from '../../../../../core/platform.ts';
import type { WechatAccount } from '../../../../accounts.ts';
import { deviceUser } from '../../../../device.ts';
import type { Store } from '../../../../store.ts';

/** Seconds. */
const CODE_LIFE = 300;
const SCOPES = ['snsapi_base', 'snsapi_userinfo'];

/** Nobody is asked: snsapi_base is silent in WeChat too. The user is the one the phone's cookie names. */
export function authorize(core: Core, store: Store, accounts: WechatAccount[]): Handler {
  return (c) => {
    const { appid, redirect_uri = '', response_type, scope = '', state = '' } = c.req.query();
    const account = accounts.find((one) => one.appid === appid);
    const target = URL.canParse(redirect_uri) ? new URL(redirect_uri) : undefined;
    if (!account) return c.text('appid 参数错误', 400);
    if (!target || !/^https?:$/.test(target.protocol)) return c.text('redirect_uri 参数错误', 400);
    if (response_type !== 'code') return c.text('response_type 参数错误', 400);
    if (!SCOPES.includes(scope)) return c.text('scope 参数错误或没有 scope 权限', 400);
    const code = `0${randomBytes(16).toString('hex').slice(0, 31)}`;
    store.oauthCodes.set(code, {
      appid: account.appid,
      openid: deviceUser(c, core.seed),
      scope,
      until: core.clock.now() + CODE_LIFE,
      used: false,
    });
    target.searchParams.set('code', code);
    target.searchParams.set('state', state);
    return c.redirect(target.href);
  };
}
