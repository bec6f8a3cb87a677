// GET|POST /oauth/2.0/token: an app's access token.
// @see 百度智能小程序 服务端 获取 access_token
import type { Handler } from 'hono';
import type { BaiduAccount } from '../../../accounts.ts';
import { oauthError } from '../../../answers.ts';
import type { Credentials } from '../../../credentials.ts';
import { readFields } from '../../../read-fields.ts';

/** Client credentials only; the session fields are there as in the real answer, and as useless. */
export function token(accounts: BaiduAccount[], credentials: Credentials): Handler {
  return async (c) => {
    const fields = await readFields(c);
    if (fields.grant_type !== 'client_credentials')
      return c.json(
        oauthError('unsupported_grant_type', 'The authorization grant type is not supported'),
        400,
      );
    const account = accounts.find((one) => one.appKey === fields.client_id);
    if (!account) return c.json(oauthError('invalid_client', 'unknown client id'), 401);
    if (account.appSecret !== fields.client_secret)
      return c.json(oauthError('invalid_client', 'Client authentication failed'), 401);
    return c.json({
      ...credentials.issue(account),
      refresh_token: '',
      scope: 'public smartapp_snsapi_base',
      session_key: '',
      session_secret: '',
    });
  };
}
