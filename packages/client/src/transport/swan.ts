// Transport over swan.request, for smart programs without Taro.
// @see 百度智能小程序 swan.request
import type { Transport } from './transport.ts';

/** What is used of swan.request. */
export type SwanRequest = (options: {
  url: string;
  method: 'GET' | 'POST';
  header: Record<string, string>;
  data: string | undefined;
  timeout: number;
  success: (answer: { statusCode: number; data: unknown }) => void;
  fail: (error: unknown) => void;
}) => unknown;

/**
 * A transport over swan.request.
 *
 * @example createCouponClient({ baseUrl, transport: swanTransport(swan.request) })
 * @supported swan
 */
export function swanTransport(request: SwanRequest): Transport {
  return ({ url, method, headers, body, timeout }) =>
    new Promise((resolve, reject) => {
      request({
        url,
        method,
        header: headers,
        data: body,
        timeout,
        success: ({ statusCode, data }) => resolve({ status: statusCode, body: data }),
        fail: reject,
      });
    });
}
