// Bodies up to the limit and beyond, over a real socket: with their length said, and in chunks.
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toNodeListener } from '../adapters/node.ts';
import { answerError } from './answer-error.ts';
import { limitBody } from './limit-body.ts';
import type { RouteEnv } from './route-env.ts';

const MOST = 1_000;
let server: Server;

beforeAll(async () => {
  const app = new Hono<RouteEnv>();
  app.use(limitBody(MOST));
  app.post('/', async (c) => c.text(`${(await c.req.raw.text()).length}`));
  app.onError((error, c) => answerError(error, c, { error: () => undefined } as never));
  server = createServer(toNodeListener({ fetch: async (one) => app.fetch(one) }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Posts parts as they are: with a length, or, as node:http does without one, in chunks. */
function post(
  parts: string[],
  headers: Record<string, string> = {},
): Promise<{ status: number; body: string }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', method: 'POST', headers }, (answer) => {
      let body = '';
      answer.on('data', (part) => {
        body += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    });
    sent.on('error', reject);
    for (const part of parts) sent.write(part);
    sent.end();
  });
}

describe('a body', () => {
  it('comes through with its length said', async () => {
    expect(await post(['券'.repeat(300)], { 'content-length': '900' })).toEqual({ status: 200, body: '300' });
  });

  // Found by fuzzing the socket: 500, because the adapter's Request is none that `new Request` takes.
  it('guards against pushes in chunks being answered with 500', async () => {
    expect(await post(['a'.repeat(400), 'b'.repeat(600)])).toEqual({ status: 200, body: '1000' });
    expect(await post([])).toEqual({ status: 200, body: '0' });
  });

  it.each([{ 'content-length': '1001' }, {}])(
    'is refused when it is too large, however it says so (%j)',
    async (headers) => {
      const { status, body } = await post(
        ['a'.repeat(500), 'b'.repeat(501)],
        headers as Record<string, string>,
      );
      expect([status, JSON.parse(body).error.code]).toEqual([413, 'BODY_TOO_LARGE']);
    },
  );

  // Each request made a stream and a second Request of its own, for nothing: the most expensive thing in it.
  it('guards against a body with its length said being looked at', async () => {
    const app = new Hono<RouteEnv>().use(limitBody(MOST)).post('/', (c) => c.text('not read'));
    const headers = { 'content-length': '2' };
    const asked = new Request('http://shop.test/', { method: 'POST', headers, body: '{}' });
    Object.defineProperty(asked, 'body', { get: () => expect.fail('The body was looked at') });
    expect(await (await app.fetch(asked)).text()).toBe('not read');
  });
});
