// GET /healthz: this process lives. Says nothing about what it needs.
import { Hono } from 'hono';
import type { RouteEnv } from './route-env.ts';

export function healthz(): Hono<RouteEnv> {
  return new Hono<RouteEnv>().get('/', (c) => c.json({ status: 'ok' }));
}
