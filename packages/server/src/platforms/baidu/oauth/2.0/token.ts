// POST /oauth/2.0/token: the access token of a smart program. As a form, so that the secret is in no URL.
// @see 智能小程序 服务端 getAccessToken
import { CouponError } from '@kaquan/protocol/errors';
import { numberField, textField } from '../../../http/fields.ts';
import type { PlatformHttp } from '../../../http/platform-http.ts';
import { baiduError } from '../../platform-error.ts';

/** Fetches a new token; the lifetime is Baidu's, in seconds. */
export async function fetchToken(
  http: PlatformHttp,
  account: { appKey: string; appSecret: string },
): Promise<{ value: string; expiresIn: number }> {
  const answer = await http({
    method: 'POST',
    path: '/oauth/2.0/token',
    form: {
      grant_type: 'client_credentials',
      client_id: account.appKey,
      client_secret: account.appSecret,
      scope: 'smartapp_snsapi_base',
    },
    repeatable: true,
  });
  const value = textField(answer, 'access_token');
  const expiresIn = numberField(answer, 'expires_in');
  if (value === undefined || expiresIn === undefined) {
    // The gateway speaks here as anywhere else: too busy, or called too often, says nothing about the secret.
    const refused = baiduError(answer);
    if (refused?.code === 'PLATFORM_BUSY' || refused?.code === 'PLATFORM_QUOTA') throw refused;
    const platformCode = textField(answer, 'error') ?? textField(answer, 'error_code');
    throw new CouponError(
      'PLATFORM_CREDENTIALS',
      'Baidu gives no access token: check appKey and appSecret.',
      {
        platform: 'baidu',
        ...(platformCode === undefined ? {} : { platformCode }),
      },
    );
  }
  return { value, expiresIn };
}
