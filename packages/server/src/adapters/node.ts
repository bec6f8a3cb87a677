// Mounts the server in node:http, and in frameworks that are listeners of it.
import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { CouponServer } from '../coupon-server.ts';
import { rememberSocket } from '../routes/guards/client-address.ts';
import { refuseReadBody, wasBodyRead } from './refuse-read-body.ts';

export interface NodeListenerOptions {
  /**
   * Lets @hono/node-server put its own `Request` and `Response` in the place of the whole process's: answers that are
   * written as they are, without a stream for each. Not unless said, because they are the host app's, too.
   */
  overrideGlobalObjects?: boolean;
}

/**
 * Makes a listener for node:http of anything that answers a Request. In a framework it stands before the body parsers, or
 * behind one that keeps what it read as `request.rawBody`: a body can be read once only.
 *
 * @example createServer(toNodeListener(server)).listen(4601);
 * @supported node
 */
export function toNodeListener(
  server: Pick<CouponServer, 'fetch'>,
  { overrideGlobalObjects = false }: NodeListenerOptions = {},
): RequestListener {
  const listen = getRequestListener(
    (request, { incoming }) => {
      // A Host header can be one that no URL may have, and whoever parses the request's URL later would fail.
      if (!URL.canParse(request.url)) return new Response(null, { status: 400 });
      rememberSocket(request, incoming.socket.remoteAddress);
      return server.fetch(request);
    },
    { overrideGlobalObjects },
  );
  return (request, response) => {
    if (wasBodyRead(request)) refuseReadBody(response);
    else void listen(request, response);
  };
}
