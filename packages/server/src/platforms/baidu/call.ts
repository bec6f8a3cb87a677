// Calls of Baidu that have no function of their own here: getSchema, the /tp twins, whatever comes next.
import { CouponError } from '@kaquan/protocol/errors';
import type { Fields } from '../http/platform-http.ts';
import type { BaiduApi } from './api.ts';

/** One of `json`, `form` and `multipart` makes it a POST; without any it is a GET, which is asked again when lost. */
export interface CallBaiduRequest {
  query?: Record<string, string>;
  json?: unknown;
  form?: Record<string, string>;
  multipart?: FormData;
}

/**
 * Makes one call with the app's token, nothing checked before, and answers Baidu's body as it came.
 *
 * @param path from the host on, as Baidu's document has it
 * @throws {CouponError} FIELD_INVALID for a path that is none; PLATFORM_* with Baidu's own code
 * @example const { data } = await callBaidu(server.baidu, '/rest/2.0/smartapp/v1.0/coupon/getSchema', { query: { couponId } });
 * @supported node
 */
export function callBaidu(api: BaiduApi, path: string, request: CallBaiduRequest = {}): Promise<Fields> {
  // The token goes with it: it must not be talked into going to another host.
  if (!/^\/[\w.\-/]+$/.test(path) || path.startsWith('//'))
    throw new CouponError('FIELD_INVALID', 'path: must be like /rest/2.0/smartapp/….', { platform: 'baidu' });
  const hasBody = [request.json, request.form, request.multipart].some((body) => body !== undefined);
  return api.call({ method: hasBody ? 'POST' : 'GET', path, ...request, repeatable: !hasBody });
}
