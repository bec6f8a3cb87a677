// What a host app sees of its server, from a request to the job that it caused, with the real SDK.
import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { describe, expect, it } from 'vitest';
import { COUPON, claim, secrets, TOKEN, TRACE, useObservedShop } from '../../test-support/observed-shop.ts';

const { seen, lines, linesOf, redemptionId } = useObservedShop();
const point = (attributes: object, value: unknown) => expect.objectContaining({ attributes, value });

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
  for (const secret of [...Object.values(claim), ...Object.values(secrets), TOKEN, redemptionId()])
    expect(text.includes(secret) ? secret : 'nothing').toBe('nothing');
});
