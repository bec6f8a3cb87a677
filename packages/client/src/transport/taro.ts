// Transport over Taro.request: one source for swan, weapp and h5.
import type { Transport } from './transport.ts';

/** What is used of Taro.request; named here so that the kit does not bring Taro along. */
export type TaroRequest = (options: {
  url: string;
  method: 'GET' | 'POST';
  header: Record<string, string>;
  data: string | undefined;
  timeout: number;
}) => PromiseLike<{ statusCode: number; data: unknown }>;

/**
 * A transport over Taro.request.
 *
 * @example createCouponClient({ baseUrl, transport: taroTransport(Taro.request) })
 * @supported swan h5 weapp
 */
export function taroTransport(request: TaroRequest): Transport {
  return ({ url, method, headers, body, timeout }) =>
    Promise.resolve(request({ url, method, header: headers, data: body, timeout })).then((answer) => ({
      status: answer.statusCode,
      body: answer.data,
    }));
}
