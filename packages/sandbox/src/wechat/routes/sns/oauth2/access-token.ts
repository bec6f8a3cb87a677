// GET /sns/oauth2/access_token: from an OAuth code to the openid; a code works once.
// @see 公众平台 通过code换取网页授权access_token
import { randomBytes } from 'node:crypto';
import type { Handler } from 'hono';
import type { Core } from '../../../../core/platform.ts';
import type { WechatAccount } from '../../../accounts.ts';
import { refusal, UNKNOWN_APP, WRONG_SECRET } from '../../../answers.ts';
import { unionidOf } from '../../../mini-program.ts';
import type { Store } from '../../../store.ts';

export function accessToken(core: Core, store: Store, accounts: WechatAccount[]): Handler {
  return (c) => {
    const { appid, secret, code = '', grant_type } = c.req.query();
    if (grant_type !== 'authorization_code') return c.json(refusal(40002, 'invalid grant_type'));
    const account = accounts.find((one) => one.appid === appid);
    if (!account) return c.json(UNKNOWN_APP);
    if (account.secret !== secret) return c.json(WRONG_SECRET);
    const login = store.oauthCodes.get(code);
    if (!login || login.appid !== appid) return c.json(refusal(40029, 'invalid code'));
    if (login.used) return c.json(refusal(40163, 'code been used'));
    if (login.until <= core.clock.now()) return c.json(refusal(42003, 'oauth_code expired'));
    login.used = true;
    return c.json({
      access_token: `85_${randomBytes(64).toString('base64url')}`,
      expires_in: 7200,
      refresh_token: `85_${randomBytes(64).toString('base64url')}`,
      openid: login.openid,
      scope: login.scope,
      // The silent scope tells the openid and nothing more.
      ...(login.scope === 'snsapi_userinfo' ? unionidOf(core.seed.users, login.openid) : {}),
    });
  };
}
