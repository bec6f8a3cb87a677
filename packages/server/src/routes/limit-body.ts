// Refuses bodies that are too large, whether they say how long they are or come in chunks.
import { CouponError } from '@kaquan/protocol/errors';
import type { Context, MiddlewareHandler } from 'hono';
import type { RouteEnv } from './route-env.ts';

/**
 * Lets bodies of at most so many bytes through. One that does not say its length is read here and handed on whole.
 * Hono's own limit makes a new Request of the one that came for that, which fails where an adapter brings a Request of
 * its own kind (node:http does): every push in chunks was answered with 500.
 *
 * @throws {CouponError} BODY_TOO_LARGE; BAD_REQUEST for a body that breaks off
 * @example routes.use('/redemptions/*', limitBody(64 * 1024));
 * @supported node
 */
export function limitBody(most: number): MiddlewareHandler<RouteEnv> {
  const check = (bytes: number) => {
    if (bytes > most) throw new CouponError('BODY_TOO_LARGE', `Send at most ${most} bytes.`);
  };
  return async (c, next) => {
    const declared = c.req.header('content-length');
    if (declared !== undefined && c.req.header('transfer-encoding') === undefined) check(Number(declared));
    else await readUndeclared(c, check);
    await next();
  };
}

/** Only here is `body` looked at: an adapter may have to make a stream for that, which costs more than the rest of a request. */
async function readUndeclared(c: Context, check: (bytes: number) => void): Promise<void> {
  const { url, method, headers, body } = c.req.raw;
  if (body) c.req.raw = new Request(url, { method, headers, body: await readAll(body, check) });
}

async function readAll(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  check: (bytes: number) => void,
): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  try {
    const reader = body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value);
      bytes += part.value.byteLength;
      check(bytes);
    }
  } catch (cause) {
    if (cause instanceof CouponError) throw cause;
    throw new CouponError('BAD_REQUEST', 'The body broke off. Send it again.', { cause });
  }
  return new Blob(parts);
}
