// GET /sns/oauth2/access_token: the code of the web authorisation becomes the user's openid, and unionid where told.
// @see 微信网页授权 第二步：通过code换取网页授权access_token
import { CouponError } from '@kaquan/protocol/errors';
import { textField } from '../../../http/fields.ts';
import type { WechatApi } from '../../api.ts';

export interface AuthorizedUser {
  /** At this official account: the one that cards belong to. */
  openid: string;
  /**
   * The same in every app that is bound to the merchant's 微信开放平台 account. Told for the scope `snsapi_userinfo`;
   * the silent `snsapi_base` usually leaves it out.
   */
  unionid?: string;
}

/**
 * Logs a user in. The user's own access token is dropped: who they are is all that coupons need.
 *
 * @param request `code` of the redirect; good for one call, five minutes
 * @throws {CouponError} PLATFORM_REFUSED for a code that is used up (40163) or not WeChat's (40029)
 * @example const { openid } = await getAccessToken(server.wechat, { code });
 * @supported node
 */
export async function getAccessToken(api: WechatApi, request: { code: string }): Promise<AuthorizedUser> {
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
  const unionid = textField(answer, 'unionid');
  return { openid, ...(unionid === undefined ? {} : { unionid }) };
}
