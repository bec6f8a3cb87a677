// GET /readyz: the database answers and every platform gives us its credentials; or what is missing.
import { CouponError } from '@kaquan/protocol/errors';
import { Hono } from 'hono';
import type { Log } from '../telemetry/log.ts';
import type { RouteEnv } from './route-env.ts';

export function readyz(ready: () => Promise<void>, logger: Log): Hono<RouteEnv> {
  return new Hono<RouteEnv>().get('/', async (c) => {
    try {
      await ready();
      return c.json({ status: 'ready' });
    } catch (error) {
      if (error instanceof CouponError) throw error;
      // A driver's message may hold the address and the user of the database.
      logger.error({ err: error }, 'not ready');
      throw new CouponError('UNAVAILABLE', 'The database does not answer.', { retryAfter: 1 });
    }
  });
}
