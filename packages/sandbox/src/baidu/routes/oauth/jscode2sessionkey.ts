// POST /oauth/jscode2sessionkey: the older way from a login code to an openid.
// @see 百度智能小程序 Session Key
import type { Handler } from 'hono';
import type { BaiduAccount } from '../../accounts.ts';
import { oauthError } from '../../answers.ts';
import type { Logins } from '../../logins.ts';
import { readFields } from '../../read-fields.ts';

export function jscode2sessionkey(accounts: BaiduAccount[], logins: Logins): Handler {
  return async (c) => {
    const fields = await readFields(c);
    const account = accounts.find((one) => one.appKey === fields.client_id);
    if (!account || account.appSecret !== fields.sk)
      return c.json(oauthError('invalid_client', 'unknown client id'), 401);
    const login = logins.redeem(fields.code ?? '');
    if (!login) return c.json(oauthError('invalid_grant', 'Invalid authorization code'), 400);
    return c.json({ openid: login.openId, session_key: login.sessionKey });
  };
}
