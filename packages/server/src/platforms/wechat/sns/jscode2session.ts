// GET /sns/jscode2session: wx.login's code becomes the user's openid in the mini-program, and unionid where bound.
// @see 微信小程序 code2Session
import { CouponError } from '@kaquan/protocol/errors';
import { textField } from '../../http/fields.ts';
import { createPlatformHttp } from '../../http/platform-http.ts';
import { WECHAT_BASE_URL } from '../api.ts';
import { wechatError } from '../platform-error.ts';

const PATH = '/sns/jscode2session';

/** A mini-program is an account of its own, with its own secret; it needs no access token to log people in. */
export interface MiniProgram {
  appid: string;
  secret: string;
  /** https://api.weixin.qq.com unless given. */
  baseUrl?: string | undefined;
  fetch?: typeof globalThis.fetch | undefined;
}

export interface MiniProgramSession {
  /** In the mini-program. Not the openid that the official account's cards know this person by. */
  openid: string;
  /** The same at the official account, when both are bound to one 微信开放平台 account: the way from one to the other. */
  unionid?: string;
  /** Opens what wx.getPhoneNumber and the like seal. A secret: keep it on the server or drop it. */
  sessionKey: string;
}

/**
 * Logs a user of the mini-program in.
 *
 * @param miniProgram its own appid and secret, not the official account's
 * @param request `code` of wx.login; good for one call, five minutes
 * @throws {CouponError} PLATFORM_REFUSED for a code that is used up (40163) or not WeChat's (40029),
 * PLATFORM_CREDENTIALS for a wrong appid or secret, PLATFORM_UNREACHABLE
 * @example const { openid, unionid } = await codeToSession({ appid, secret }, { code });
 * @supported node
 */
export async function codeToSession(
  miniProgram: MiniProgram,
  request: { code: string },
): Promise<MiniProgramSession> {
  const http = createPlatformHttp({
    platform: 'wechat',
    baseUrl: (miniProgram.baseUrl ?? WECHAT_BASE_URL).replace(/\/$/, ''),
    fetch: miniProgram.fetch ?? globalThis.fetch,
    refusal: wechatError,
  });
  const answer = await http({
    method: 'GET',
    path: PATH,
    query: {
      appid: miniProgram.appid,
      secret: miniProgram.secret,
      js_code: request.code,
      grant_type: 'authorization_code',
    },
    // The code is good once: a second try after a lost answer would be refused.
    repeatable: false,
  });
  const error = wechatError(answer, PATH);
  if (error) throw error;
  const openid = textField(answer, 'openid');
  const sessionKey = textField(answer, 'session_key');
  if (openid === undefined || sessionKey === undefined)
    throw new CouponError('PLATFORM_REFUSED', 'WeChat answered the login code without a user.', {
      platform: 'wechat',
    });
  const unionid = textField(answer, 'unionid');
  return { openid, sessionKey, ...(unionid === undefined ? {} : { unionid }) };
}
