// GET /cgi-bin/token: a new access token; it replaces the one before.
// @see 公众平台 获取access_token
import type { Handler } from 'hono';
import type { WechatAccount } from '../../accounts.ts';
import { QUOTA_REACHED, refusal, UNKNOWN_APP, WRONG_SECRET } from '../../answers.ts';
import type { Credentials } from '../../credentials.ts';

export function token(accounts: WechatAccount[], credentials: Credentials): Handler {
  return (c) => {
    const { grant_type, appid, secret } = c.req.query();
    if (grant_type !== 'client_credential') return c.json(refusal(40002, 'invalid grant_type'));
    const account = accounts.find((one) => one.appid === appid);
    if (!account) return c.json(UNKNOWN_APP);
    if (account.secret !== secret) return c.json(WRONG_SECRET);
    return c.json(credentials.newToken(account) ?? QUOTA_REACHED);
  };
}
