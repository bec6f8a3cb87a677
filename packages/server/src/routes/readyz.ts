// GET /readyz: whether this server can work, and what it lacks, each check by its name.
import { Hono } from 'hono';
import type { Readiness } from '../readiness.ts';
import type { Log } from '../telemetry/log.ts';
import type { RouteEnv } from './route-env.ts';

/** `?exclude=wechat` leaves a check out, for a balancer that keeps a server whose other platforms work. */
export function readyz(look: Readiness, logger: Log): Hono<RouteEnv> {
  return new Hono<RouteEnv>().get('/', async (c) => {
    const { checks, failed } = await look(c.req.queries('exclude'));
    const [first] = failed;
    if (first === undefined) return c.json({ status: 'ready', checks });
    for (const { name, error } of failed) logger.warn({ check: name, err: error }, 'not ready');
    const { code, platform, platformCode } = first.error;
    c.set('failedWith', code);
    const names = failed.map(({ name }) => name).join(', ');
    return c.json(
      {
        status: 'unready',
        checks,
        error: {
          code,
          message: `Not ready: ${names}. The checks say why.`,
          ...(platform === undefined ? {} : { platform }),
          ...(platformCode === undefined ? {} : { platformCode }),
          requestId: c.var.requestId,
        },
      },
      503,
    );
  });
}
