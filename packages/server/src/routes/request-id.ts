// Gives every request an id, the caller's own where it has a proper one, and answers it.
import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { RouteEnv } from './route-env.ts';

const HEADER = 'x-request-id';

export function requestId(): MiddlewareHandler<RouteEnv> {
  return async (c, next) => {
    const given = c.req.header(HEADER);
    const id = given !== undefined && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
    c.set('requestId', id);
    await next();
    c.header(HEADER, id);
  };
}
