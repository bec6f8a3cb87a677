// Guide to operations: one process of the server, from its start to its end.
import { type CouponServerConfig, createCouponServer } from '@kaquan/server';
import { type Serving, serveNode } from '@kaquan/server/adapters/serve-node';
import pino, { type DestinationStream } from 'pino';

export function serve(config: CouponServerConfig, port: number, log: DestinationStream): Promise<Serving> {
  const server = createCouponServer({
    ...config,
    logger: pino({ level: 'info', name: 'coupons' }, log),
    closeWithin: 15,
  });
  return serveNode(server, { port });
}
