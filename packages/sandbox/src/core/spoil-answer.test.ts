// Faults of the answer, as the caller at the other end of the line sees them.
import { describe, expect, test } from 'vitest';
import { COUPON, claim, getToken, ming, openCampaign } from '../testing/baidu-merchant.ts';
import { startSandbox } from '../testing/start-sandbox.ts';
import type { RequestFault } from './faults.ts';

const sandbox = await startSandbox();
const ROUTE = '/rest/2.0/smartapp/v1.0/coupon/code/consume';

async function consumeOnce(init: RequestInit = {}): Promise<Response> {
  const { couponId, token } = await openCampaign(sandbox);
  const { couponTakeId } = await claim(sandbox, ming, couponId);
  const body = new URLSearchParams({ couponTakeId, openId: ming });
  return sandbox.request(`${COUPON}/code/consume?access_token=${token}`, { method: 'POST', body, ...init });
}
async function walletState(): Promise<unknown> {
  const { coupons } = (await sandbox.get('/_sandbox/baidu/wallet', { openId: ming })) as {
    coupons: { state: string }[];
  };
  return coupons[0]?.state;
}
const plan = (kind: RequestFault, delay?: number) =>
  sandbox.faults.add({ platform: 'baidu', route: ROUTE, kind, ...(delay === undefined ? {} : { delay }) });

describe('an answer spoilt after the effect', () => {
  test('reset: the line breaks within the body', async () => {
    plan('reset');
    const response = await consumeOnce();
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
    expect(await walletState()).toBe('used');
  });

  test('trickle: it comes whole, but in its own time', async () => {
    plan('trickle', 0.05);
    expect(await (await consumeOnce()).json()).toMatchObject({ errno: 0 });
    plan('trickle', 60);
    const response = await sandbox.request(`${COUPON}/code/consume?access_token=x`, { method: 'POST' });
    const cut = AbortSignal.timeout(50);
    const reading = response.text();
    const gone = new Promise((_resolve, reject) => cut.addEventListener('abort', () => reject(cut.reason)));
    await expect(Promise.race([reading, gone])).rejects.toThrow('timeout');
    reading.catch(() => undefined);
  });

  test('gzip-cut: half of what was packed', async () => {
    plan('gzip-cut');
    const response = await consumeOnce();
    expect(response.headers.get('content-encoding')).toBe('gzip');
    await expect(response.json()).rejects.toThrow();
    expect(await walletState()).toBe('used');
  });

  test('empty: 200 and nothing', async () => {
    plan('empty');
    const response = await consumeOnce();
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(await walletState()).toBe('used');
  });

  test('huge: the good answer, and megabytes of white space', async () => {
    plan('huge');
    const text = await (await consumeOnce()).text();
    expect(text.length).toBeGreaterThan(30_000_000);
    expect(JSON.parse(text)).toMatchObject({ errno: 0 });
  });

  test('wrong-type: JSON that is not called so', async () => {
    plan('wrong-type');
    const response = await consumeOnce();
    expect(response.headers.get('content-type')).toBe('text/plain');
    expect(await response.json()).toMatchObject({ errno: 0 });
  });

  test('http-502: the gateway lost what the platform said', async () => {
    plan('http-502');
    expect((await consumeOnce()).status).toBe(502);
    expect(await walletState()).toBe('used');
  });
});

describe('an answer of somebody else, before any effect', () => {
  test.each([
    ['http-403', 403],
    ['http-429', 429],
    ['redirect', 302],
  ] as const)('%s', async (kind, status) => {
    plan(kind, 7);
    const response = await consumeOnce({ redirect: 'manual' });
    expect(response.status).toBe(status);
    expect(response.headers.get('retry-after')).toBe(kind === 'http-429' ? '7' : null);
    expect(await walletState()).toBe('unused');
  });

  test('a redirect that is followed shows in the log', async () => {
    plan('redirect');
    await consumeOnce();
    expect(await sandbox.logged(({ route }) => route === '/moved')).toMatchObject({ outcome: '404' });
  });

  test('quota: the platform’s own code', async () => {
    sandbox.faults.add({ platform: 'baidu', route: '/rest/*', kind: 'quota' });
    sandbox.faults.add({ platform: 'wechat', route: '/card/get', kind: 'quota' });
    sandbox.faults.add({ platform: 'beecloud', route: '/2/rest/bills', kind: 'quota' });
    const access_token = await getToken(sandbox);
    expect(await sandbox.get(`${COUPON}/batchGet`, { access_token })).toMatchObject({ errno: 50029 });
    expect(await sandbox.post('/wechat/card/get', {})).toMatchObject({ errcode: 45009 });
    expect(await sandbox.get('/beecloud/2/rest/bills')).toMatchObject({ result_code: 14 });
  });
});
