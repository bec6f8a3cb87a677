// Calls of WeChat that have no function of their own here: member cards, tickets, shops, whatever comes next.
import { CouponError } from '@kaquan/protocol/errors';
import type { Fields } from '../http/platform-http.ts';
import type { WechatApi } from './api.ts';

/**
 * Makes one call with the account's token, nothing checked before, and answers WeChat's body as it came. With a body
 * it is a POST of JSON, sent once; without one a GET, which is asked again when its answer is lost.
 *
 * @param path from the host on, as WeChat's document has it
 * @throws {CouponError} FIELD_INVALID for a path that is none; PLATFORM_* with WeChat's own code
 * @example const { business_list } = await callWechat(server.wechat, '/cgi-bin/poi/getpoilist', { begin: 0, limit: 20 });
 * @supported node
 */
export async function callWechat(api: WechatApi, path: string, body?: object): Promise<Fields> {
  // The token goes with it: it must not be talked into going to another host.
  if (!/^\/[\w.\-/]+$/.test(path) || path.startsWith('//'))
    throw new CouponError('FIELD_INVALID', 'path: must be like /card/….', { platform: 'wechat' });
  return body === undefined
    ? api.call({ method: 'GET', path, repeatable: true })
    : api.call({ method: 'POST', path, json: body, repeatable: false });
}
