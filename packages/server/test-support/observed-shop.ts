// A shop whose server is watched by the host app's own SDK: one coupon is launched, reserved and used, Baidu stumbling twice.
import { sealLaunchCoupon } from '@kaquan/protocol/baidu/launch-coupon';
import pino from 'pino';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import type { CouponServer } from '../src/coupon-server.ts';
import { createCouponServer } from '../src/create-coupon-server.ts';
import { observe } from './observe.ts';
import { scriptedFetch } from './scripted-fetch.ts';

export const COUPON = '/rest/2.0/smartapp/v1.0/coupon';
export const TRACE = '0af7651916cd43dd8448eb211c80319c';
const TRACEPARENT = `00-${TRACE}-b7ad6b7169203331-01`;
export const claim = {
  openId: 'OPENID-OF-MING',
  couponId: '8087690061',
  couponCode: 'CODE-OF-MING',
  couponTakeId: '8102216835',
};
export const secrets = {
  appKey: 'y2dTfnWfkx2OXttMEMWlGHoB1KzMogm7',
  appSecret: '0123456789abcdefghijklmnopqrstuv',
  callbackSecret: 'a-long-callback-secret',
};
export const TOKEN = '24.TOKEN-OF-BAIDU';

/** Opens it before the tests of this file: what was seen of it, and every line of its log. */
export function useObservedShop() {
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

  async function ask(
    method: string,
    path: string,
    body: object | undefined,
    headers: Record<string, string>,
  ) {
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

  return {
    seen,
    lines,
    /** The lines of one message, as they were written. */
    linesOf: (msg: string) => lines.filter((line) => line.msg === msg),
    redemptionId: () => id,
  };
}
