// The signature of wx.config.
// @see 微信 JS-SDK 附录1 JS-SDK使用权限签名算法
import { sha1Hex } from '#digest/sha1';
import { requiredField, signedNonce, signedTicket, signedTimestamp } from './signing-input.ts';
import type { JsapiTicket } from './tickets.ts';

export interface JsConfigFields {
  /** Of type `jsapi`. */
  jsapiTicket: JsapiTicket;
  /** At most 32 characters. */
  nonceStr: string;
  /** Seconds. */
  timestamp: number | string;
  /** The page's URL as WeChat sees it; what follows `#` does not take part. */
  url: string;
}

/**
 * The signature of wx.config: SHA-1 over named values in a fixed order, none of them URL-encoded.
 *
 * @throws TICKET_MISSING, FIELD_INVALID (nonceStr, url), TIMESTAMP_NOT_SECONDS, NONCE_INVALID
 * @example jsConfigSignature({ jsapiTicket, nonceStr, timestamp: 1414587457, url }) // 40 hex digits
 * @supported h5 node
 */
export function jsConfigSignature(fields: JsConfigFields): string {
  const ticket = signedTicket(fields.jsapiTicket);
  const nonceStr = signedNonce(requiredField('nonceStr', fields.nonceStr));
  const timestamp = signedTimestamp(fields.timestamp);
  const url = requiredField('url', requiredField('url', fields.url).replace(/#.*$/s, ''));
  return sha1Hex(`jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${url}`);
}
