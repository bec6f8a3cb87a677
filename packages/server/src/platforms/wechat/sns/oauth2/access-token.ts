// GET /sns/oauth2/access_token: the code of the web authorisation becomes the user's openid.
// @see 微信网页授权 第二步：通过code换取网页授权access_token
import { CouponError } from '@kaquan/protocol/errors';
import { textField } from '../../../http/fields.ts';
import type { WechatApi } from '../../api.ts';

/**
 * Logs a user in. The user's own access token is dropped: an openid is all that coupons need.
 *
 * @param request `code` of the redirect; good for one call, five minutes
 * @throws {CouponError} PLATFORM_REFUSED for a code that is used up (40163) or not WeChat's (40029)
 * @example const { openid } = await getAccessToken(server.wechat, { code });
 * @supported node
 */
export async function getAccessToken(api: WechatApi, request: { code: string }): Promise<{ openid: string }> {
  const answer = await api.callWithSecret({
    method: 'GET',
    path: '/sns/oauth2/access_token',
    query: { code: request.code, grant_type: 'authorization_code' },
    repeatable: false,
  });
  const openid = textField(answer, 'openid');
  if (openid === undefined)
    throw new CouponError('PLATFORM_REFUSED', 'WeChat answered the code without a user.', {
      platform: 'wechat',
    });
  return { openid };
}
