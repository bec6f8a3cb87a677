// The control routes and pages: what people, the console and time do.
import { describe, expect, test } from 'vitest';
import { openCampaign } from '../testing/baidu-merchant.ts';
import { startSandbox } from '../testing/start-sandbox.ts';

const sandbox = await startSandbox({ now: 1_800_000_000 });

describe('the control routes', () => {
  test('tell the people and the apps with the credentials a merchant needs', async () => {
    const users = (await (await sandbox.request('/_sandbox/users')).json()) as { name: string }[];
    expect(users.map((user) => user.name)).toEqual(['小明', '小红', '小刚']);
    expect(await sandbox.get('/_sandbox/accounts')).toMatchObject({
      baidu: [{ appKey: expect.any(String), appSecret: expect.stringMatching(/^\w{32}$/) }],
      wechat: [{ appid: expect.stringMatching(/^wx/), encodingAesKey: expect.stringMatching(/^\w{43}$/) }],
    });
  });

  test('move the clock to a time and by seconds', async () => {
    expect(await sandbox.get('/_sandbox/clock')).toEqual({ now: 1_800_000_000 });
    expect(await sandbox.post('/_sandbox/clock', { advance: 300 })).toEqual({ now: 1_800_000_300 });
    expect(await sandbox.post('/_sandbox/clock', { now: 1_700_000_000 })).toEqual({ now: 1_700_000_000 });
    expect(await sandbox.post('/_sandbox/clock', {})).toMatchObject({ error: { code: 'BAD_REQUEST' } });
  });

  test('set what a merchant sets in the console, and refuse what they do not know', async () => {
    const patch = async (body: unknown) => {
      const response = await sandbox.request('/_sandbox/accounts', {
        method: 'PATCH',
        body: JSON.stringify(body),
      });
      return { status: response.status, body: await response.json() };
    };
    const callbackUrl = 'http://127.0.0.1:9/callbacks/wechat';
    expect((await patch({ wechat: { callbackUrl } })).body).toMatchObject({ wechat: [{ callbackUrl }] });
    expect((await patch({ wechat: { secret: 'x' } })).status).toBe(400);
    expect((await patch({ alipay: {} })).body).toMatchObject({ error: { code: 'UNKNOWN_PLATFORM' } });
  });

  test('plan faults, list them and take them back', async () => {
    const fault = { platform: 'wechat', route: '/card/code/consume', kind: 'timeout-after' };
    expect(await sandbox.post('/_sandbox/faults', fault)).toMatchObject({ ...fault, count: 1 });
    expect(await sandbox.get('/_sandbox/faults')).toMatchObject({ faults: [fault] });
    await sandbox.request('/_sandbox/faults', { method: 'DELETE' });
    expect(sandbox.faults.list()).toEqual([]);
  });

  test('refuse a fault that its route cannot have', async () => {
    const lostRequest = { platform: 'wechat', route: '/card/get', kind: 'lost' };
    expect(await sandbox.post('/_sandbox/faults', lostRequest)).toMatchObject({
      error: { code: 'BAD_REQUEST' },
    });
  });

  test('reset brings back the seed: no coupons, no faults, the clock at its start', async () => {
    await openCampaign(sandbox);
    sandbox.clock.advance(1000);
    sandbox.faults.add({ platform: 'baidu', route: '*', kind: 'busy' });
    await sandbox.post('/_sandbox/reset', {});
    expect(await sandbox.get('/_sandbox/baidu/campaigns')).toEqual({ campaigns: [] });
    expect(sandbox.faults.list()).toEqual([]);
    expect(sandbox.clock.now()).toBe(1_800_000_000);
  });

  test('answer pages of this machine, with cookies, and no page from elsewhere', async () => {
    const from = (origin: string) => sandbox.request('/_sandbox/clock', { headers: { origin } });
    const local = await from('http://127.0.0.1:4601');
    expect(local.headers.get('access-control-allow-origin')).toBe('http://127.0.0.1:4601');
    expect(local.headers.get('access-control-allow-credentials')).toBe('true');
    expect((await from('https://evil.example')).status).toBe(403);
  });
});

describe('the pages', () => {
  test('show the log with what happened, escaped, and refresh by themselves', async () => {
    await openCampaign(sandbox, { baseInfo: { title: '<b>券</b>' } });
    const response = await sandbox.request('/_sandbox/');
    const text = await response.text();
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(text).toContain('创建卡券');
    expect(text).toContain('&lt;b&gt;券&lt;/b&gt;');
    expect(text).toContain('http-equiv="refresh"');
  });

  test('say in what the sandbox is not the platform', async () => {
    expect(await (await sandbox.request('/_sandbox/limits')).text()).toContain('门店没有做');
  });

  test('say it in both languages to a program', async () => {
    const asked = await sandbox.request('/_sandbox/limits', { headers: { accept: 'application/json' } });
    const limits = (await asked.json()) as Record<string, { zh: string; en: string }[]>;
    expect(Object.keys(limits).sort()).toEqual(['baidu', 'beecloud', 'wechat']);
    for (const { zh, en } of Object.values(limits).flat()) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/[a-z]{3}.*[.]$/);
    }
  });
});
