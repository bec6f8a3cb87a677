// Which route answers a request, as it was registered: a path of somebody's may hold an id or a secret.
import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';

/** `/api/redemptions/:id/confirm`; undefined when there is none, and only the middleware saw it. */
export function routeOf(c: Context): string | undefined {
  return matchedRoutes(c)
    .filter(({ method }) => method !== 'ALL')
    .at(-1)?.path;
}
