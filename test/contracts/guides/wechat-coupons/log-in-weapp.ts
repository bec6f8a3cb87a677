// Quoted by the guide to WeChat's coupons: from wx.login's code to the openid that the cards know.
import { codeToSession, type MiniProgram } from '@kaquan/server/wechat/sns/jscode2session';

export async function logInWeapp(
  miniProgram: MiniProgram,
  code: string,
  openidOf: (unionid: string) => string | undefined,
): Promise<string | undefined> {
  const { unionid } = await codeToSession(miniProgram, { code });
  return unionid === undefined ? undefined : openidOf(unionid);
}
