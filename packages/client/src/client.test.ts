// The client speaks the contract, and says of each failure what the page can do.
import { CouponError } from '@kaquan/protocol/errors';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { scriptTransport } from '../test-support/scripted-transport.ts';
import { type CouponClientOptions, createCouponClient } from './client.ts';

const ok = { body: { coupons: [], now: 1 } };

function clientOf(script: ReturnType<typeof scriptTransport>, options: Partial<CouponClientOptions> = {}) {
  return createCouponClient({ baseUrl: 'https://shop.example/api', transport: script.transport, ...options });
}

/** Lets all waiting pass and answers what became of the promise. */
async function settle<T>(promise: Promise<T>): Promise<T | CouponError> {
  const outcome = promise.catch((error: CouponError) => error);
  await vi.runAllTimersAsync();
  return outcome;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('createCouponClient', () => {
  it('speaks the HTTP contract, route by route', async () => {
    const script = scriptTransport(ok);
    const client = clientOf(script);
    await client.launchCoupon('SEALED');
    await client.jsConfig('https://shop.example/');
    await client.cardExt([{ cardId: 'pC' }]);
    await client.chooseCard({ cardType: 'CASH' });
    await client.code({ cardId: 'pC', encryptCode: 'XX+/=' });
    await client.reserve({ platform: 'baidu', couponId: '1', couponTakeId: '2' });
    await client.confirm('r/1');
    await client.cancel('r/1');
    await client.coupons();
    const sent = script.requests.map(({ method, url, body }) => [
      method,
      url.replace('https://shop.example', ''),
      body && JSON.parse(body),
    ]);
    expect(sent).toEqual([
      ['POST', '/api/baidu/launch-coupon', { coupon: 'SEALED' }],
      ['POST', '/api/wechat/js-config', { url: 'https://shop.example/' }],
      ['POST', '/api/wechat/card-ext', { cards: [{ cardId: 'pC' }] }],
      ['POST', '/api/wechat/choose-card', { cardType: 'CASH' }],
      ['POST', '/api/wechat/code', { cardId: 'pC', encryptCode: 'XX+/=' }],
      ['POST', '/api/redemptions', { platform: 'baidu', couponId: '1', couponTakeId: '2' }],
      ['POST', '/api/redemptions/r%2F1/confirm', {}],
      ['POST', '/api/redemptions/r%2F1/cancel', {}],
      ['GET', '/api/coupons', undefined],
    ]);
  });

  it('joins paths to a base with or without a slash', async () => {
    const script = scriptTransport(ok);
    await clientOf(script, { baseUrl: '/api/' }).coupons();
    await clientOf(script, { baseUrl: '' }).coupons();
    expect(script.requests.map(({ url }) => url)).toEqual(['/api/coupons', '/coupons']);
  });

  it('asks for headers at every attempt, so that a renewed session is used', async () => {
    const script = scriptTransport('lost', ok);
    let session = 0;
    const headers = async () => ({ authorization: `Bearer ${++session}` });
    await settle(clientOf(script, { headers }).coupons());
    await clientOf(script, { headers }).launchCoupon('SEALED');
    expect(script.requests.map((request) => request.headers)).toEqual([
      { authorization: 'Bearer 1' },
      { authorization: 'Bearer 2' },
      { 'content-type': 'application/json', authorization: 'Bearer 3' },
    ]);
  });

  it('answers what the server answers, parsed or as text', async () => {
    expect(await clientOf(scriptTransport(ok)).coupons()).toEqual(ok.body);
    expect(await clientOf(scriptTransport({ body: JSON.stringify(ok.body) })).coupons()).toEqual(ok.body);
  });
});

describe('a network fault', () => {
  it('is tried again with the same request: an answer lost once costs nothing', async () => {
    const script = scriptTransport('lost', ok);
    expect(await settle(clientOf(script).launchCoupon('SEALED'))).toEqual(ok.body);
    expect(script.requests).toHaveLength(2);
    expect(script.requests[1]).toEqual(script.requests[0]);
  });

  it('is tried again twice, and then told', async () => {
    const script = scriptTransport('lost');
    expect(await settle(clientOf(script).coupons())).toMatchObject({
      code: 'NETWORK_FAILED',
      cause: new TypeError('connection lost'),
    });
    expect(script.requests).toHaveLength(3);
  });

  it('is tried as often as wished', async () => {
    const script = scriptTransport('lost');
    await settle(clientOf(script, { retries: 0 }).coupons());
    expect(script.requests).toHaveLength(1);
  });

  it('is tried again after a pause that doubles, with up to half of it more at random', async () => {
    for (const [random, first, second] of [
      [0, 300, 600],
      [0.999, 449, 899],
    ] as const) {
      vi.spyOn(Math, 'random').mockReturnValue(random);
      const script = scriptTransport('lost');
      const outcome = clientOf(script)
        .coupons()
        .catch(() => {});
      await vi.advanceTimersByTimeAsync(first - 1);
      expect(script.requests).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(2 + second - 3);
      expect(script.requests).toHaveLength(2);
      await vi.advanceTimersByTimeAsync(5);
      expect(script.requests).toHaveLength(3);
      await outcome;
      vi.restoreAllMocks();
    }
  });

  it('includes silence: each attempt has its own time, whatever the transport does about it', async () => {
    const script = scriptTransport('silent', ok);
    expect(await settle(clientOf(script, { timeout: 50 }).coupons())).toEqual(ok.body);
    expect(script.requests.map(({ timeout }) => timeout)).toEqual([50, 50]);
    const silent = scriptTransport('silent');
    expect(await settle(clientOf(silent).coupons())).toMatchObject({ code: 'TIMEOUT' });
    expect(silent.requests).toHaveLength(3);
  });

  it('includes headers that never come or cannot be had', async () => {
    const silent = clientOf(scriptTransport(ok), { headers: () => new Promise<never>(() => {}) });
    expect(await settle(silent.coupons())).toMatchObject({ code: 'TIMEOUT' });
    const broken = clientOf(scriptTransport(ok), {
      headers: () => Promise.reject(new TypeError('login lost')),
    });
    expect(await settle(broken.coupons())).toMatchObject({ code: 'NETWORK_FAILED' });
  });
});

describe('an answer', () => {
  it.each([400, 401, 403, 404, 409, 429, 500, 502, 503])(
    'of HTTP %i is never asked for again',
    async (status) => {
      const script = scriptTransport({ status, body: { error: { code: 'COUPON_USED', message: 'used' } } });
      expect(await settle(clientOf(script).coupons())).toMatchObject({ code: 'COUPON_USED' });
      expect(script.requests).toHaveLength(1);
    },
  );

  it('with an error becomes a CouponError with all that the server said', async () => {
    const error = {
      code: 'COUPON_RESERVED',
      message: 'Somebody else is using it',
      platform: 'wechat',
      platformCode: '40146',
      requestId: 'r1',
      retryAfter: 120,
    };
    const thrown = await settle(clientOf(scriptTransport({ status: 409, body: { error } })).coupons());
    expect(thrown).toBeInstanceOf(CouponError);
    expect(thrown).toMatchObject(error);
  });

  it.each([
    [502, '<html>Bad Gateway</html>'],
    [200, '<html>Please log in to this Wi-Fi</html>'],
    [200, ''],
    [204, null],
    [404, { message: 'no such page' }],
    [302, {}],
    // Found by fuzzing: the error had a code that was no text, for which no page has words.
    [409, { error: { code: ['COUPON_USED'], message: {} } }],
  ])('that no coupon server gives (HTTP %i, %j) is told as such', async (status, body) => {
    const transport = vi.fn(async () => ({ status, body }));
    const client = createCouponClient({ baseUrl: '', transport });
    expect(await settle(client.coupons())).toMatchObject({ code: 'UNAVAILABLE' });
    expect(transport).toHaveBeenCalledTimes(1);
  });

  it('that the login gives while headers are asked for is passed on, and not asked for again', async () => {
    const headers = vi.fn(() => Promise.reject(new CouponError('UNAUTHENTICATED', 'log in')));
    const client = clientOf(scriptTransport(ok), { headers });
    expect(await settle(client.coupons())).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(headers).toHaveBeenCalledTimes(1);
  });
});

it('no error holds the ciphertext that was relayed', async () => {
  for (const step of ['lost', { status: 502, body: '<html>' }] as const) {
    const error = await settle(clientOf(scriptTransport(step)).launchCoupon('CIPHERTEXT'));
    expect(String(error) + JSON.stringify(error)).not.toContain('CIPHERTEXT');
  }
});
