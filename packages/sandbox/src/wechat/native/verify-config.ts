// What native preVerifyJSAPI does: checks wx.config's signature against the URL the phone believes in.
// @see 微信 JS-SDK 附录1 JS-SDK使用权限签名算法
import * as v from 'valibot';
import type { WechatAccount } from '../accounts.ts';
import type { Credentials } from '../credentials.ts';
import { signConfig } from '../crypto.ts';

const INVALID = 'preVerifyJSAPI:fail,invalid signature';

export const VerifyConfig = v.looseObject({
  appId: v.string(),
  timestamp: v.union([v.string(), v.number()]),
  nonceStr: v.string(),
  signature: v.string(),
  /** The page's URL now. */
  url: v.string(),
  /** The URL the document was opened with. */
  landingUrl: v.string(),
  system: v.optional(v.picklist(['ios', 'android']), 'ios'),
});

/**
 * iOS believes in the landing URL, Android in the current one; both without what follows `#`.
 * A URL that still carries encrypt_code is refused whatever the signature.
 */
export function verifyConfig(
  accounts: WechatAccount[],
  credentials: Credentials,
  config: v.InferOutput<typeof VerifyConfig>,
): { err_msg: string; reason?: string } {
  const account = accounts.find((one) => one.appid === config.appId);
  if (!account) return { err_msg: 'preVerifyJSAPI:fail,invalid appid', reason: 'appId 不存在' };
  const [url = ''] = (config.system === 'ios' ? config.landingUrl : config.url).split('#');
  if (new URLSearchParams(url.split('?')[1]).has('encrypt_code'))
    return { err_msg: INVALID, reason: '网址里还带着 encrypt_code' };
  const { ticket } = credentials.ticket(account, 'jsapi');
  const timestamp = String(config.timestamp);
  if (config.signature === signConfig(ticket, config.nonceStr, timestamp, url))
    return { err_msg: 'preVerifyJSAPI:ok' };
  const other = credentials.ticket(account, 'wx_card').ticket;
  const swapped = config.signature === signConfig(other, config.nonceStr, timestamp, url);
  return {
    err_msg: INVALID,
    reason: swapped ? '用了 wx_card 的 api_ticket，应该用 jsapi_ticket' : `签名的网址应是 ${url}`,
  };
}
