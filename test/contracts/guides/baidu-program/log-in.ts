// Quoted by the guide to Baidu's program: the code of swan.getLoginCode becomes the openId that coupons belong to.
import type { BaiduApi, Caller } from '@kaquan/server';
import { getSessionKey } from '@kaquan/server/baidu/getsessionkey';

/** The session key is Baidu's secret: it is dropped here, and your own session holds the openId alone. */
export async function logIn(baidu: BaiduApi, code: string): Promise<Caller> {
  const { openId } = await getSessionKey(baidu, { code });
  return { baidu: { openId } };
}
