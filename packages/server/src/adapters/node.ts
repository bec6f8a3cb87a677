// Mounts the server in node:http.
import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { CouponServer } from '../coupon-server.ts';
import { rememberSocket } from '../routes/guards/client-address.ts';

/**
 * Makes a listener for node:http of anything that answers a Request.
 *
 * @example createServer(toNodeListener(server)).listen(4601);
 * @supported node
 */
export function toNodeListener(server: Pick<CouponServer, 'fetch'>): RequestListener {
  const listen = getRequestListener(
    (request, { incoming }) => {
      rememberSocket(request, incoming.socket.remoteAddress);
      return server.fetch(request);
    },
    { overrideGlobalObjects: false },
  );
  return (request, response) => {
    void listen(request, response);
  };
}
