// A platform's HTTP: what counts as no answer, what is asked again, and what an error may say.
import { CouponError } from '@kaquan/protocol/errors';
import { describe, expect, it, vi } from 'vitest';
import { type Scripted, scriptedFetch } from '../../../test-support/scripted-fetch.ts';
import { createPlatformHttp } from './platform-http.ts';

const TOKEN = 'secret-token-85';

function platform(answers: Scripted[]) {
  const scripted = scriptedFetch({ '/call': answers });
  const http = createPlatformHttp({
    platform: 'wechat',
    baseUrl: 'http://platform.test',
    fetch: scripted.fetch,
  });
  const call = (repeatable: boolean) =>
    http({ method: 'POST', path: '/call', query: { access_token: TOKEN }, json: { a: 1 }, repeatable });
  return { call, asked: scripted.asked };
}

const broken = () =>
  new TypeError(`request to http://platform.test/call?access_token=${TOKEN} failed`, {
    cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }),
  });

const pieces = (...texts: string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      // Cut within a character, too.
      for (const byte of new TextEncoder().encode(texts.join(''))) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });

describe('a call to a platform', () => {
  it('answers the body, and keeps the digits of ids beyond 2^53', async () => {
    const body = new Response('{"couponTakeId":9007199254740993,"errno":0}');
    expect(await platform([body]).call(false)).toEqual({ couponTakeId: '9007199254740993', errno: 0 });
  });

  it.each([
    ['the line breaks', broken()],
    ['the platform fails', new Response('{"errcode":0}', { status: 502 })],
    // fetch is told not to follow it: whoever it leads to would get the token.
    [
      'a redirect comes',
      new Response('{"errcode":0}', { status: 302, headers: { location: 'http://b.test' } }),
    ],
    ['the body is cut', new Response('{"errcode":')],
    ['the body is a page', new Response('<html>')],
    ['the body is no object', new Response('[]')],
  ])('has no answer when %s, and says so without the token', async (_what, answer) => {
    const { call, asked } = platform([answer]);
    const error = await call(false).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(CouponError);
    expect(error).toMatchObject({ code: 'PLATFORM_UNREACHABLE', platform: 'wechat' });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(TOKEN);
    expect(asked).toHaveLength(1);
  });

  it('is repeated when no answer came and repeating does no harm', async () => {
    const { call, asked } = platform([broken(), new Response('', { status: 500 }), { errcode: 0 }]);
    expect(await call(true)).toEqual({ errcode: 0 });
    expect(asked).toHaveLength(3);
  });

  it.each([
    [
      'a good answer whose type is wrong',
      new Response('{"errcode":0}', { headers: { 'content-type': 'text/html' } }),
    ],
    ['an answer in several pieces', new Response(pieces('{"errmsg":"', '优惠', '券","errcode":0}'))],
  ])('reads %s', async (_what, answer) => {
    expect(await platform([answer]).call(false)).toMatchObject({ errcode: 0 });
  });

  it('does not read on and on when the body has no end', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(64 * 1024).fill(0x20));
      },
    });
    const { call } = platform([new Response(endless)]);
    await expect(call(false)).rejects.toMatchObject({ code: 'PLATFORM_UNREACHABLE' });
    // 4 MB, and what is under way.
    expect(sent).toBeLessThan(80);
  });

  it('comes back when the platform says so, and not before', async () => {
    const later = (status: number, wait: string) =>
      new Response('<html>', { status, headers: { 'retry-after': wait } });
    const busy = platform([later(503, '120'), { errcode: 0 }]);
    await expect(busy.call(true)).rejects.toMatchObject({ code: 'PLATFORM_UNREACHABLE', retryAfter: 120 });
    expect(busy.asked).toHaveLength(1);

    const often = platform([later(429, '30'), { errcode: 0 }]);
    await expect(often.call(true)).rejects.toMatchObject({ code: 'PLATFORM_QUOTA', retryAfter: 30 });
    expect(often.asked).toHaveLength(1);

    const date = platform([later(503, new Date(Date.now() + 60_000).toUTCString())]);
    const error = await date.call(false).catch((caught: unknown) => caught);
    expect((error as CouponError).retryAfter).toBeGreaterThan(50);

    // A wait that is none, or is not to be believed.
    await expect(platform([later(503, 'soon')]).call(false)).rejects.toMatchObject({ retryAfter: 1 });
    await expect(platform([later(503, '99999999')]).call(false)).rejects.toMatchObject({ retryAfter: 3_600 });
  });

  it('is not repeated when the platform did answer, whatever it said', async () => {
    const { call, asked } = platform([{ errcode: -1 }]);
    expect(await call(true)).toEqual({ errcode: -1 });
    expect(asked).toHaveLength(1);
  });

  it('is refused at once after ten calls without an answer', async () => {
    const { call, asked } = platform([broken()]);
    for (let tries = 0; tries < 10; tries += 1) await call(false).catch(() => undefined);
    await expect(call(false)).rejects.toMatchObject({ code: 'PLATFORM_UNREACHABLE', retryAfter: 5 });
    expect(asked).toHaveLength(10);
  });

  const hanging: typeof fetch = (_input, init) =>
    new Promise((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
    });

  it('is given up when the platform keeps it waiting', async () => {
    const http = createPlatformHttp({ platform: 'baidu', baseUrl: 'http://x', fetch: hanging, timeout: 20 });
    await expect(http({ method: 'GET', path: '/call', repeatable: false })).rejects.toThrow('timed out');
  });

  it('is given up in less than the eight seconds that a page waits, however often it is repeated', async () => {
    vi.useFakeTimers();
    try {
      const http = createPlatformHttp({
        platform: 'baidu',
        baseUrl: 'http://x',
        fetch: hanging,
        timeout: 60_000,
      });
      const call = http({ method: 'GET', path: '/call', repeatable: true });
      const given = expect(call).rejects.toMatchObject({ code: 'PLATFORM_UNREACHABLE' });
      await vi.advanceTimersByTimeAsync(7_000);
      await given;
    } finally {
      vi.useRealTimers();
    }
  });
});
