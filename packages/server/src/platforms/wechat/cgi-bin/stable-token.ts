// POST /cgi-bin/stable_token: the access token that several processes may ask for without ending each other's.
// @see 微信公众平台 获取稳定版接口调用凭据
import { CouponError } from '@kaquan/protocol/errors';
import { numberField, textField } from '../../http/fields.ts';
import type { PlatformHttp } from '../../http/platform-http.ts';
import { wechatError } from '../platform-error.ts';
import { trySecrets } from '../try-secrets.ts';

const PATH = '/cgi-bin/stable_token';

/** Fetches the token. `force` ends the one before it at once, and only a few times a day: after a refusal only. */
export async function fetchStableToken(
  http: PlatformHttp,
  account: { appid: string; secrets: readonly string[] },
  force: boolean,
): Promise<{ value: string; expiresIn: number }> {
  const answer = await trySecrets(account.secrets, (secret) =>
    http({
      method: 'POST',
      path: PATH,
      json: { grant_type: 'client_credential', appid: account.appid, secret, force_refresh: force },
      repeatable: true,
    }),
  );
  const error = wechatError(answer, PATH);
  if (error) throw error;
  const value = textField(answer, 'access_token');
  const expiresIn = numberField(answer, 'expires_in');
  if (value === undefined || expiresIn === undefined)
    throw new CouponError('PLATFORM_CREDENTIALS', 'WeChat gives no access token: check appid and secret.', {
      platform: 'wechat',
    });
  return { value, expiresIn };
}
