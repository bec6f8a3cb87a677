// One address before several servers, as a load balancer is: each request goes to the next of them.
import { toNodeListener } from '@kaquan/server/adapters/node';
import { type Listening, listen } from '../listen.ts';

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
export async function startProxy({ targets, before }: ProxyOptions): Promise<Listening> {
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
  return listen(toNodeListener({ fetch: forward }));
}
