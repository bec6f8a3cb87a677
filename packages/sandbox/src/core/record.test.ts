// Each kind of fault, and what the log keeps of calls.
import { describe, expect, test } from 'vitest';
import { app, COUPON, claim, getToken, ming, openCampaign } from '../testing/baidu-merchant.ts';
import { startSandbox } from '../testing/start-sandbox.ts';

const sandbox = await startSandbox();
const consumeRoute = '/rest/2.0/smartapp/v1.0/coupon/code/consume';

async function consumeOnce(): Promise<Response> {
  const { couponId, token } = await openCampaign(sandbox);
  const { couponTakeId } = await claim(sandbox, ming, couponId);
  const body = new URLSearchParams({ couponTakeId, openId: ming });
  return sandbox.request(`${COUPON}/code/consume?access_token=${token}`, { method: 'POST', body });
}
async function walletState(): Promise<unknown> {
  const { coupons } = (await sandbox.get('/_sandbox/baidu/wallet', { openId: ming })) as {
    coupons: { state: string }[];
  };
  return coupons[0]?.state;
}
const consumeFault = (kind: 'timeout-before' | 'timeout-after' | 'truncated' | 'busy' | 'http-500') =>
  sandbox.faults.add({ platform: 'baidu', route: consumeRoute, kind, delay: 0 });

describe('a planned fault', () => {
  test('timeout-before cuts the line before anything happened', async () => {
    consumeFault('timeout-before');
    await expect(consumeOnce()).rejects.toThrow('fetch failed');
    expect(await walletState()).toBe('unused');
  });

  test('timeout-after cuts the line when it has happened', async () => {
    consumeFault('timeout-after');
    await expect(consumeOnce()).rejects.toThrow('fetch failed');
    expect(await walletState()).toBe('used');
  });

  test('truncated answers half of a good answer', async () => {
    consumeFault('truncated');
    const text = await (await consumeOnce()).text();
    expect(text.startsWith('{"errno":0')).toBe(true);
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(await walletState()).toBe('used');
  });

  test('busy speaks as the platform does, and nothing happened', async () => {
    consumeFault('busy');
    expect(await (await consumeOnce()).json()).toMatchObject({ errno: 500 });
    expect(await walletState()).toBe('unused');
  });

  test('http-500 is no JSON', async () => {
    consumeFault('http-500');
    const response = await consumeOnce();
    expect(response.status).toBe(500);
    expect(await response.text()).toBe('Internal Server Error');
    expect(await walletState()).toBe('unused');
  });

  test('answer says what the tester wants said, and nothing happened', async () => {
    const answer = { errno: 40_124, msg: 'of any table' };
    sandbox.faults.add({ platform: 'baidu', route: consumeRoute, kind: 'answer', answer });
    expect(await (await consumeOnce()).json()).toEqual(answer);
    expect(await walletState()).toBe('unused');
    expect(await sandbox.logged((entry) => entry.outcome === '故障：answer（40124）')).toMatchObject({
      response: answer,
    });
  });

  test('happens as often as was asked and then no more', async () => {
    sandbox.faults.add({ platform: 'baidu', route: '/oauth/2.0/token', kind: 'not-json', count: 2 });
    for (let attempt = 0; attempt < 2; attempt += 1)
      await expect(getToken(sandbox)).rejects.toThrow(SyntaxError);
    expect(await getToken(sandbox)).toMatch(/^24\./);
    expect(sandbox.faults.list()).toEqual([]);
  });

  test('a star stands for any end of a route', async () => {
    sandbox.faults.add({ platform: 'baidu', route: '/rest/*', kind: 'token-expired' });
    const token = await getToken(sandbox);
    const answer = await sandbox.get(`${COUPON}/batchGet`, { access_token: token });
    expect(answer).toMatchObject({ error_code: 111 });
  });
});

describe('the log', () => {
  test('tells of each request in Chinese, with its outcome, without secrets and tokens', async () => {
    const token = await getToken(sandbox);
    await sandbox.get(`${COUPON}/get`, { access_token: token, couponId: '1' });
    const text = await (await sandbox.request('/_sandbox/log')).text();
    expect(text).not.toContain(app.appSecret);
    expect(text).not.toContain(token);
    const entries = await sandbox.log();
    expect(entries.map(({ title, outcome }) => [title, outcome])).toEqual([
      ['获取 access_token', 'ok'],
      ['查看卡券', '70001'],
    ]);
  });

  test('answers only what came after an entry, and its ids go on after a reset', async () => {
    await getToken(sandbox);
    const [first] = await sandbox.log();
    await sandbox.request('/_sandbox/reset', { method: 'POST' });
    await getToken(sandbox);
    const { entries } = (await sandbox.get('/_sandbox/log', { after: String(first?.id) })) as {
      entries: { id: number }[];
    };
    expect(entries.map((entry) => entry.id)).toEqual([(first?.id ?? 0) + 1]);
  });

  test('notes a path the platform does not have', async () => {
    expect((await sandbox.request('/baidu/rest/2.0/nothing')).status).toBe(404);
    expect(await sandbox.log()).toMatchObject([{ title: '未知接口', outcome: '404' }]);
  });
});
