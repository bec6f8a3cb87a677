// Transport over fetch: browsers and Node.
import type { Transport } from './transport.ts';

/**
 * A transport over fetch, which sends cookies to its own origin and aborts what takes too long.
 *
 * @param send fetch by default, looked up at each request
 * @example createCouponClient({ baseUrl: '/api', transport: fetchTransport() })
 * @supported h5 node
 */
export function fetchTransport(send?: typeof fetch): Transport {
  return async ({ method, url, headers, body, timeout }) => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), timeout);
    try {
      const { signal } = controller;
      const options: RequestInit = {
        method,
        headers,
        body: body ?? null,
        credentials: 'same-origin',
        signal,
      };
      const response = await (send ? send(url, options) : fetch(url, options));
      return { status: response.status, body: await response.text() };
    } finally {
      clearTimeout(timer);
    }
  };
}
