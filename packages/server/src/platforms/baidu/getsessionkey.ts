// POST /rest/2.0/smartapp/getsessionkey: a login code (swan.getLoginCode) becomes the user's openId.
// @see 智能小程序 Session Key
import { CouponError } from '@kaquan/protocol/errors';
import { objectField, textField } from '../http/fields.ts';
import type { BaiduApi } from './api.ts';

/**
 * Logs a user of the smart program in. The session key is a secret: keep it on the server or drop it.
 *
 * @param request `code` of swan.getLoginCode; good for one call
 * @throws {CouponError} PLATFORM_REFUSED for a code that is used up or not Baidu's
 * @example const { openId } = await getSessionKey(server.baidu, { code });
 * @supported node
 */
export async function getSessionKey(
  api: BaiduApi,
  request: { code: string },
): Promise<{ openId: string; sessionKey: string }> {
  const answer = await api.call({
    method: 'POST',
    path: '/rest/2.0/smartapp/getsessionkey',
    form: { code: request.code },
    repeatable: false,
  });
  const data = objectField(answer, 'data');
  const openId = textField(data, 'open_id') ?? textField(data, 'openid');
  const sessionKey = textField(data, 'session_key');
  if (openId === undefined || sessionKey === undefined)
    throw new CouponError('PLATFORM_REFUSED', 'Baidu answered the login code without a user.', {
      platform: 'baidu',
    });
  return { openId, sessionKey };
}
