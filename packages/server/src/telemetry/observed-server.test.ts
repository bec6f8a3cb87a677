// What a host app sees of its server, from a request to the job that it caused, with the real SDK.
import { sealLaunchCoupon } from '@kaquan/protocol/baidu/launch-coupon';
import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { observe } from '../../test-support/observe.ts';
import { scriptedFetch } from '../../test-support/scripted-fetch.ts';
import type { CouponServer } from '../coupon-server.ts';
import { createCouponServer } from '../create-coupon-server.ts';

const COUPON = '/rest/2.0/smartapp/v1.0/coupon';
const TRACE = '0af7651916cd43dd8448eb211c80319c';
const TRACEPARENT = `00-${TRACE}-b7ad6b7169203331-01`;
const claim = {
  openId: 'OPENID-OF-MING',
  couponId: '8087690061',
  couponCode: 'CODE-OF-MING',
  couponTakeId: '8102216835',
};
const secrets = {
  appKey: 'y2dTfnWfkx2OXttMEMWlGHoB1KzMogm7',
  appSecret: '0123456789abcdefghijklmnopqrstuv',
  callbackSecret: 'a-long-callback-secret',
};
const TOKEN = '24.TOKEN-OF-BAIDU';

const seen = observe();
const lines: Record<string, unknown>[] = [];
const platform = scriptedFetch({
  '/oauth/2.0/token': [{ access_token: TOKEN, expires_in: 2_592_000 }],
  [`${COUPON}/get`]: [
    new TypeError(`fetch http://baidu.test${COUPON}/get?access_token=${TOKEN} failed`),
    { errno: 0, data: { couponType: 'CASH', reduceCost: 500, baseInfo: { title: '五元' } } },
  ],
  [`${COUPON}/code/consume`]: [
    { errno: 500, msg: 'busy' },
    { errno: 0, data: true },
  ],
});
let server: CouponServer;
let id = '';

/** The lines of one message, as they were written. */
const linesOf = (msg: string) => lines.filter((line) => line.msg === msg);
const point = (attributes: object, value: unknown) => expect.objectContaining({ attributes, value });

async function ask(method: string, path: string, body: object | undefined, headers: Record<string, string>) {
  const response = await server.fetch(
    new Request(`http://shop.test/api${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
  expect(response.status, await response.clone().text()).toBe(200);
  return (await response.json()) as { id: string; state: string };
}

beforeAll(async () => {
  server = createCouponServer({
    basePath: '/api',
    database: 'memory://',
    logger: pino({ level: 'debug' }, { write: (line: string) => void lines.push(JSON.parse(line)) }),
    fetch: platform.fetch,
    identify: () => ({ baidu: { openId: claim.openId } }),
    baidu: { ...secrets, baseUrl: 'http://baidu.test' },
  });
  const coupon = sealLaunchCoupon(
    { ...claim, appKey: secrets.appKey },
    { appSecret: secrets.appSecret, random: '0123456789abcdef' },
  );
  await ask('POST', '/baidu/launch-coupon', { coupon }, { 'x-request-id': 'the-launch' });
  const { couponId, couponTakeId } = claim;
  const reservation = { platform: 'baidu', couponId, couponTakeId };
  ({ id } = await ask('POST', '/redemptions', reservation, { 'x-request-id': 'the-reserve' }));
  const confirmed = await ask('POST', `/redemptions/${id}/confirm`, undefined, {
    'x-request-id': 'the-confirm',
    traceparent: TRACEPARENT,
  });
  expect(confirmed.state).toBe('used');
  // Baidu is busy at first, so the job runs twice.
  const runs = () => seen.spans().filter(({ name }) => name === 'job settle');
  await vi.waitUntil(() => runs().length === 2, { timeout: 60_000, interval: 100 });
}, 120_000);
afterAll(() => server?.close(), 60_000);

describe('a request', () => {
  it('has a span in the trace that its caller began, named by its route', () => {
    const span = seen.span('POST /api/redemptions/:id/confirm');
    expect(span.kind).toBe(SpanKind.SERVER);
    expect(span.spanContext().traceId).toBe(TRACE);
    expect(span.parentSpanContext?.spanId).toBe('b7ad6b7169203331');
    expect(span.attributes).toEqual({
      'http.request.method': 'POST',
      'http.route': '/api/redemptions/:id/confirm',
      'http.response.status_code': 200,
      'kaquan.request_id': 'the-confirm',
    });
  });

  it('has a line in the log, by its route and never by its path', () => {
    expect(linesOf('request answered')).toContainEqual(
      expect.objectContaining({
        level: 30,
        requestId: 'the-confirm',
        trace_id: TRACE,
        method: 'POST',
        route: '/api/redemptions/:id/confirm',
        platform: 'baidu',
        status: 200,
        ms: expect.any(Number),
      }),
    );
  });

  it('is timed', async () => {
    const points = await seen.points('kaquan.request.duration');
    const attributes = {
      'http.request.method': 'POST',
      'http.route': '/api/redemptions/:id/confirm',
      'http.response.status_code': 200,
    };
    expect(points).toContainEqual(point(attributes, expect.objectContaining({ count: 1 })));
  });
});

describe('a call to a platform', () => {
  const get = `GET ${COUPON}/get`;

  it('has a span under the one of its request, with its retries as events', () => {
    const span = seen.span(get);
    const launch = seen.span('POST /api/baidu/launch-coupon');
    expect(span.kind).toBe(SpanKind.CLIENT);
    expect(span.parentSpanContext?.spanId).toBe(launch.spanContext().spanId);
    expect(span.attributes).toMatchObject({ 'url.template': `${COUPON}/get`, 'kaquan.platform': 'baidu' });
    expect(span.events.map(({ name, attributes }) => [name, attributes])).toEqual([
      ['retry', { 'http.request.resend_count': 1 }],
    ]);
  });

  it('has a line in the log, under its request', () => {
    expect(linesOf('platform called')).toContainEqual(
      expect.objectContaining({
        level: 20,
        requestId: 'the-launch',
        platform: 'baidu',
        path: `${COUPON}/get`,
        outcome: 'ok',
        tries: 2,
        ms: expect.any(Number),
      }),
    );
  });

  it('is timed by its outcome, and the fetch of its credential is counted', async () => {
    const attributes = {
      platform: 'baidu',
      'url.template': `${COUPON}/code/consume`,
      outcome: 'PLATFORM_BUSY',
    };
    const points = await seen.points('kaquan.platform.call.duration');
    expect(points).toContainEqual(point(attributes, expect.objectContaining({ count: 1 })));
    expect(await seen.points('kaquan.credential.fetches')).toEqual([
      point({ platform: 'baidu', kind: 'access_token', outcome: 'ok' }, 1),
    ]);
  });

  it('that the platform refused is told with its own code', () => {
    expect(linesOf('platform called')).toContainEqual(
      expect.objectContaining({ level: 30, outcome: 'PLATFORM_BUSY', platformCode: '500', tries: 1 }),
    );
  });
});

describe('a job', () => {
  it('has spans of their own that link to the one of its request', () => {
    const runs = seen.spans().filter(({ name }) => name === 'job settle');
    const { spanId } = seen.span('POST /api/redemptions/:id/confirm').spanContext();
    expect(runs).toHaveLength(2);
    for (const run of runs) {
      expect(run.kind).toBe(SpanKind.CONSUMER);
      expect(run.parentSpanContext).toBeUndefined();
      expect(run.links.map(({ context }) => [context.traceId, context.spanId])).toEqual([[TRACE, spanId]]);
      expect(run.attributes).toMatchObject({ 'kaquan.job': 'settle', 'kaquan.request_id': 'the-confirm' });
    }
    expect(runs.map(({ status }) => status.code)).toEqual([SpanStatusCode.ERROR, SpanStatusCode.UNSET]);
  });

  it('names in each of its lines the request that caused it', () => {
    const about = { requestId: 'the-confirm', job: 'settle', jobId: expect.any(String), platform: 'baidu' };
    expect(linesOf('a job failed and will be tried again')).toEqual([expect.objectContaining(about)]);
    const calls = linesOf('platform called').filter(({ path }) => path === `${COUPON}/code/consume`);
    expect(calls).toEqual([expect.objectContaining(about), expect.objectContaining(about)]);
  });
});

describe('what is counted', () => {
  it('is each coupon once, and each redemption once', async () => {
    expect(await seen.points('kaquan.coupons.granted')).toEqual([
      point({ platform: 'baidu', via: 'launch' }, 1),
    ]);
    expect(await seen.points('kaquan.redemptions')).toEqual([
      point({ platform: 'baidu', outcome: 'used' }, 1),
    ]);
  });

  it('is what stands: circuits, jobs, pushes', async () => {
    expect(await seen.points('kaquan.circuit.state')).toEqual([point({ platform: 'baidu' }, 0)]);
    expect(await seen.points('kaquan.pushes.waiting')).toEqual([point({}, 0)]);
    const jobs = await seen.points('kaquan.jobs');
    expect(jobs.map(({ attributes }) => attributes)).toEqual([
      { state: 'waiting', job: 'event' },
      { state: 'waiting', job: 'settle' },
      { state: 'dead' },
    ]);
  });
});

it('none of it holds a person, a coupon or a secret', async () => {
  const text = `${await seen.everything()}${JSON.stringify(lines)}`;
  for (const secret of [...Object.values(claim), ...Object.values(secrets), TOKEN, id])
    expect(text.includes(secret) ? secret : 'nothing').toBe('nothing');
});
