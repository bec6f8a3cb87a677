// One address before several servers, as a load balancer is: each request goes to the next of them.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toNodeListener } from '@kaquan/server/adapters/node';

export interface Proxy {
  url: string;
  close(): Promise<void>;
}

export interface ProxyOptions {
  /** Where the next request goes: asked anew each time, for servers come and go. */
  targets(): string[];
  /** Awaited before a request goes on; keeps it on the road. */
  before?(request: Request): Promise<void> | void;
}

/**
 * Starts it on a free port.
 *
 * @example const proxy = await startProxy({ targets: () => servers.map(({ url }) => url) });
 */
export async function startProxy({ targets, before }: ProxyOptions): Promise<Proxy> {
  let turn = 0;
  async function forward(request: Request): Promise<Response> {
    await before?.(request);
    const urls = targets();
    const target = urls[turn % urls.length];
    turn += 1;
    const { pathname, search } = new URL(request.url);
    const headers = new Headers(request.headers);
    // Of this connection only.
    for (const name of ['host', 'connection', 'transfer-encoding', 'content-length']) headers.delete(name);
    const body = request.method === 'GET' ? undefined : await request.arrayBuffer();
    return fetch(`${target}${pathname}${search}`, {
      method: request.method,
      headers,
      redirect: 'manual',
      ...(body ? { body } : {}),
    }).catch(() => new Response('Bad Gateway', { status: 502 }));
  }
  const server = createServer(toNodeListener({ fetch: forward }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
