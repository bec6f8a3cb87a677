// The server from outside: one shape of error, an id on every answer, nothing cached, nothing too large.
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scriptedFetch } from '../test-support/scripted-fetch.ts';
import type { CouponServer } from './coupon-server.ts';
import { createCouponServer } from './create-coupon-server.ts';
import { timeLeft } from './page-deadline.ts';
import type { Caller } from './platforms/platform.ts';

const platform = scriptedFetch({
  '/oauth/2.0/token': [{ access_token: '24.TOKEN', expires_in: 2_592_000 }],
  '/cgi-bin/stable_token': [{ errcode: 40125, errmsg: 'invalid appsecret' }],
});
const config = {
  basePath: '/api',
  database: 'memory://',
  logger: pino({ level: 'silent' }),
  fetch: platform.fetch,
  baidu: {
    appKey: 'the-app-key',
    appSecret: '0123456789abcdefghijklmnopqrstuv',
    callbackSecret: 'a-long-callback-secret',
    baseUrl: 'http://baidu.test',
  },
  wechat: {
    appid: 'wx1',
    secret: 'the-wechat-secret',
    token: 't',
    baseUrl: 'http://wechat.test',
    pageOrigins: ['https://shop.test'],
  },
};

let identify: (request: Request) => Caller | null = () => ({ baidu: { openId: 'o1' } });
let server: CouponServer;
beforeAll(async () => {
  server = createCouponServer({ ...config, identify: (request) => identify(request) });
  await ask('GET', '/api/coupons');
}, 60_000);
afterAll(() => server.close(), 60_000);

async function ask(method: string, path: string, body?: string, headers: Record<string, string> = {}) {
  const response = await server.fetch(
    new Request(`http://shop.test${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body }),
    }),
  );
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as { error?: Record<string, unknown>; [field: string]: unknown },
  };
}

describe('the server', () => {
  it.each([
    ['GET', '/api/nothing', undefined, 404, 'NOT_FOUND'],
    ['GET', '/healthz', undefined, 404, 'NOT_FOUND'],
    ['POST', '/api/callbacks/beecloud', '{}', 404, 'NOT_FOUND'],
    ['POST', '/api/callbacks/baidu/wrong', '{}', 404, 'NOT_FOUND'],
    ['POST', '/api/callbacks/wechat', '<xml/>', 401, 'SIGNATURE_INVALID'],
    ['POST', '/api/baidu/launch-coupon', 'no json', 400, 'BAD_REQUEST'],
    ['POST', '/api/baidu/launch-coupon', '{"coupon":1}', 400, 'BAD_REQUEST'],
    ['POST', '/api/baidu/launch-coupon', '{"coupon":"AAAA"}', 400, 'COUPON_UNREADABLE'],
    ['POST', '/api/wechat/code', '{"cardId":"p","encryptCode":"AAAA"}', 401, 'UNAUTHENTICATED'],
    ['POST', '/api/wechat/js-config', '{"url":"https://evil.test/"}', 403, 'FORBIDDEN'],
    ['POST', '/api/wechat/js-config', '{"url":"javascript:alert(1)"}', 400, 'BAD_REQUEST'],
    ['POST', '/api/redemptions', '{"platform":"beecloud"}', 400, 'BAD_REQUEST'],
    ['POST', '/api/redemptions', '{"platform":"baidu","couponId":"1"}', 400, 'BAD_REQUEST'],
    ['POST', '/api/redemptions/not-an-id/confirm', undefined, 404, 'REDEMPTION_UNKNOWN'],
    ['GET', '/api/readyz', undefined, 503, 'PLATFORM_CREDENTIALS'],
  ])('answers %s %s (%s) with %i %s in the one shape', async (method, path, body, status, code) => {
    const answer = await ask(method, path, body);
    expect(answer.status).toBe(status);
    expect(answer.body.error).toMatchObject({ code, message: expect.any(String) });
    expect(answer.body.error?.requestId).toBe(answer.headers.get('x-request-id'));
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(JSON.stringify(answer.body)).not.toMatch(/the-wechat-secret|0123456789abcdef|24\.TOKEN/);
  });

  it.each([
    ['/api/baidu/launch-coupon', 64 * 1024],
    ['/api/redemptions', 64 * 1024],
    ['/api/callbacks/baidu/a-long-callback-secret', 256 * 1024],
  ])('takes no body at %s beyond %i bytes', async (path, limit) => {
    const answer = await ask('POST', path, JSON.stringify({ coupon: 'A'.repeat(limit) }));
    expect([answer.status, answer.body.error?.code]).toEqual([413, 'BODY_TOO_LARGE']);
  });

  it('keeps the request id it is given, if that is one', async () => {
    const id = (given: string) =>
      ask('GET', '/api/healthz', undefined, { 'x-request-id': given }).then(({ headers }) =>
        headers.get('x-request-id'),
      );
    expect(await id('abc-123')).toBe('abc-123');
    expect(await id('<script>')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('asks who is calling, and holds whoever is nobody for nobody', async () => {
    identify = () => null;
    expect((await ask('GET', '/api/coupons')).status).toBe(401);
    identify = () => ({});
    expect((await ask('GET', '/api/coupons')).body).toMatchObject({ coupons: [], now: expect.any(Number) });
    identify = () => {
      throw new Error('the session store is down at redis://user:PASSWORD@host');
    };
    const failed = await ask('GET', '/api/coupons');
    expect([failed.status, failed.body.error?.code]).toEqual([500, 'INTERNAL']);
    expect(JSON.stringify(failed.body)).not.toContain('PASSWORD');
    identify = () => {
      throw 'not even an error';
    };
    expect((await ask('GET', '/api/coupons')).status).toBe(500);
    identify = () => ({ baidu: { openId: 'o1' } });
  });

  it.each([
    ['GET', '/api/coupons', undefined],
    ['POST', '/api/redemptions/not-an-id/confirm', undefined],
    ['POST', '/api/wechat/code', '{"cardId":"p","encryptCode":"AAAA"}'],
  ])(
    'gives all the calls of %s %s one deadline, under the eight seconds of a page',
    async (method, path, body) => {
      const lefts: number[] = [];
      identify = () => {
        lefts.push(timeLeft());
        return null;
      };
      await ask(method, path, body);
      identify = () => ({ baidu: { openId: 'o1' } });
      expect(lefts).toEqual([expect.any(Number)]);
      expect(lefts[0]).toBeGreaterThan(0);
      expect(lefts[0]).toBeLessThan(8_000);
    },
  );

  it('refuses what comes after it was closed', async () => {
    const other = createCouponServer({ ...config, identify: () => null });
    await other.close();
    const response = await other.fetch(new Request('http://shop.test/api/healthz'));
    expect(response.status).toBe(503);
    await expect(other.ready()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  }, 60_000);

  it('while it closes finishes what runs, refuses what comes, and tells how it stands; closing again waits too', async () => {
    let letIn: (caller: null) => void = () => undefined;
    const other = createCouponServer({
      ...config,
      database: 'postgres://nobody@127.0.0.1:1/none',
      identify: () => new Promise<null>((resolve) => (letIn = resolve)),
    });
    const get = (path: string) => other.fetch(new Request(`http://shop.test/api${path}`));
    const running = get('/coupons');
    let ended = 0;
    const closed = [other.close(), other.close()].map((end) => end.then(() => (ended += 1)));

    const refused = await get('/coupons');
    expect([refused.status, refused.headers.get('connection')]).toEqual([503, 'close']);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect((await get('/healthz')).status).toBe(200);
    const ready = await get('/readyz');
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({
      status: 'unready',
      checks: { server: { state: 'unready', code: 'UNAVAILABLE' }, baidu: { state: expect.any(String) } },
    });
    expect(ended).toBe(0);

    letIn(null);
    const answer = await running;
    expect([answer.status, answer.headers.get('connection')]).toEqual([401, 'close']);
    await Promise.all(closed);
    expect((await get('/healthz')).status).toBe(503);
  }, 60_000);

  it('says so while there is no database, and opens it when there is one', async () => {
    const away = createCouponServer({
      ...config,
      database: 'postgres://nobody:PASSWORD@127.0.0.1:1/none',
      identify: () => ({ baidu: { openId: 'o1' } }),
    });
    const ready = await away.fetch(new Request('http://shop.test/api/readyz'));
    const text = await ready.text();
    expect([ready.status, text]).toEqual([503, expect.stringContaining('UNAVAILABLE')]);
    expect(text).not.toContain('PASSWORD');
    expect((await away.fetch(new Request('http://shop.test/api/healthz'))).status).toBe(200);
    await away.close();
  });
});
