// POST /wechat/js-config: signed values for wx.config.
// @see 微信 JS-SDK 附录1 JS-SDK使用权限签名算法
import type { JsConfigAnswer } from '@kaquan/protocol/api';
import { CouponError } from '@kaquan/protocol/errors';
import { jsConfigSignature } from '@kaquan/protocol/wechat/js-config';
import { jsapiTicket } from '@kaquan/protocol/wechat/tickets';
import { Hono } from 'hono';
import * as v from 'valibot';
import { readInput } from '../../../routes/read-input.ts';
import type { RouteEnv } from '../../../routes/route-env.ts';
import { createNonce } from '../../nonce.ts';
import type { WechatApi } from '../api.ts';

const JsConfigInput = v.object({
  url: v.pipe(v.string(), v.maxLength(2048), v.regex(/^https?:\/\/\S+$/), v.url()),
});

/** @param pageOrigins whose pages may be signed for; absent: any, as WeChat checks its own list of domains */
export function jsConfig(
  api: WechatApi,
  now: () => number,
  pageOrigins: readonly string[] | undefined,
): Hono<RouteEnv> {
  return new Hono<RouteEnv>().post('/', async (c) => {
    const { url } = await readInput(c, JsConfigInput);
    if (pageOrigins && !pageOrigins.includes(new URL(url).origin))
      throw new CouponError('FORBIDDEN', 'Pages of this origin are not signed for: add it to pageOrigins.', {
        platform: 'wechat',
      });
    const nonceStr = createNonce();
    const timestamp = now();
    const signature = jsConfigSignature({
      jsapiTicket: jsapiTicket(await api.jsapiTicket()),
      nonceStr,
      timestamp,
      // As the page wrote it: a URL that was parsed and written again may differ, and so would the signature.
      url,
    });
    const answer: JsConfigAnswer = { appId: api.appid, timestamp, nonceStr, signature };
    return c.json(answer);
  });
}
