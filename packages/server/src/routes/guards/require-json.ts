// A body is JSON and says so: what a form, or a page that may not ask first, can send is never read as a request.
import { CouponError } from '@kaquan/protocol/errors';
import type { MiddlewareHandler } from 'hono';
import type { RouteEnv } from '../route-env.ts';

const JSON_TYPE = /^application\/json\s*(;|$)/i;

/** @throws {CouponError} BAD_REQUEST for a body of another or of no type; a request without a body needs none */
export function requireJson(): MiddlewareHandler<RouteEnv> {
  return async (c, next) => {
    const type = c.req.header('content-type');
    const hasBody =
      c.req.header('transfer-encoding') !== undefined || Number(c.req.header('content-length') ?? 0) > 0;
    if (c.req.method === 'POST' && (type === undefined ? hasBody : !JSON_TYPE.test(type)))
      throw new CouponError('BAD_REQUEST', 'Send JSON, with the content type application/json.');
    await next();
  };
}
