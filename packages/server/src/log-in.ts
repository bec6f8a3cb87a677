// From the code that a page or a mini-program got of its platform, who is in front of it.
import { CouponError } from '@kaquan/protocol/errors';
import * as v from 'valibot';
import type { CouponServer } from './coupon-server.ts';
import { getSessionKey } from './platforms/baidu/getsessionkey.ts';
import type { Caller } from './platforms/platform.ts';
import { getAccessToken } from './platforms/wechat/sns/oauth2/access-token.ts';

const Login = v.object({
  platform: v.picklist(['baidu', 'wechat']),
  code: v.pipe(v.string(), v.minLength(1), v.maxLength(512)),
});

/**
 * Logs a person in with `{ platform, code }`: the code of `swan.getLoginCode` for Baidu, of the web authorisation for
 * WeChat. Keep the answer in the host app's own session. In a WeChat mini-program people have another openid than at the
 * official account, whose cards these are: that takes `sns/jscode2session` and the unionid.
 *
 * @param login as it came from the page; checked here
 * @throws {CouponError} BAD_REQUEST; PLATFORM_REFUSED for a code that is used up or not the platform's
 * @example const caller = await logIn(coupons, await request.json()); // { baidu: { openId } }
 * @supported node
 */
export async function logIn(server: Pick<CouponServer, 'baidu' | 'wechat'>, login: unknown): Promise<Caller> {
  const checked = v.safeParse(Login, login);
  if (!checked.success)
    throw new CouponError('BAD_REQUEST', 'Send { platform, code }: platform is baidu or wechat.');
  const { platform, code } = checked.output;
  const { baidu, wechat } = server;
  if (platform === 'baidu' && baidu) {
    const { openId } = await getSessionKey(baidu, { code });
    return { baidu: { openId } };
  }
  if (platform === 'wechat' && wechat) {
    const { openid } = await getAccessToken(wechat, { code });
    return { wechat: { openid } };
  }
  throw new CouponError('BAD_REQUEST', `Nobody can log in with ${platform} here: it is not configured.`);
}
