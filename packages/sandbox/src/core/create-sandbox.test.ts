// A sandbox starts on a free port, resets to its seed, and closes whatever hangs.
import { afterEach, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox, type SandboxOptions } from './create-sandbox.ts';
import { defaultSeed } from './seed.ts';

const open: Sandbox[] = [];
async function start(options?: SandboxOptions): Promise<Sandbox> {
  const sandbox = await createSandbox(options);
  open.push(sandbox);
  return sandbox;
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((sandbox) => sandbox.close()));
});

describe('createSandbox', () => {
  test('listens on a free port of this machine only, several side by side', async () => {
    const [one, other] = [await start(), await start()];
    expect(one.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(other.url).not.toBe(one.url);
  });

  test('rejects when the port is taken', async () => {
    const { url } = await start();
    await expect(createSandbox({ port: Number(new URL(url).port) })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });

  test('frees its port on close, even while a request hangs', async () => {
    const sandbox = await createSandbox();
    sandbox.faults.add({ platform: 'baidu', route: '/oauth/2.0/token', kind: 'timeout-before', delay: 60 });
    const hanging = fetch(`${sandbox.url}/baidu/oauth/2.0/token`).catch(() => 'cut');
    await sandbox.close();
    expect(await hanging).toBe('cut');
    await expect(fetch(sandbox.url)).rejects.toThrow('fetch failed');
  });

  test('starts its clock where it is told', async () => {
    const { clock } = await start({ now: 1_700_000_000 });
    expect(clock.now()).toBeGreaterThanOrEqual(1_700_000_000);
    expect(clock.now()).toBeLessThan(1_700_100_000);
  });

  test('takes people and accounts from the seed, and goes back to them on reset', async () => {
    const [account] = defaultSeed().wechat;
    if (!account) throw new Error('The seed has no WeChat account');
    const seed = {
      users: [{ name: '阿花', wechat: 'oA', baidu: 'pA', beecloud: 'mA' }],
      friends: [],
      wechat: [{ ...account, appid: 'wx1' }],
    };
    const sandbox = await start({ seed });
    const appids = async () => {
      const accounts = (await (await fetch(`${sandbox.url}/_sandbox/accounts`)).json()) as typeof seed;
      return accounts.wechat.map((one) => [one.appid, one.mode]);
    };
    const body = JSON.stringify({ wechat: { mode: 'plain' } });
    await fetch(`${sandbox.url}/_sandbox/accounts`, { method: 'PATCH', body });
    expect(await appids()).toEqual([['wx1', 'plain']]);
    sandbox.reset();
    expect(await appids()).toEqual([['wx1', 'safe']]);
  });

  test('refuses a seed whose friends nobody knows', async () => {
    await expect(createSandbox({ seed: { friends: [['小明', '小蓝']] } })).rejects.toThrow('小蓝');
  });
});
