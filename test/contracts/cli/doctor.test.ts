// kaquan doctor beside the sandbox and a server that runs: what is right is called right, each fault is told with its cure.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSandbox, type Sandbox } from '@kaquan/sandbox';
import { type CouponServer, createCouponServer } from '@kaquan/server';
import { toNodeListener } from '@kaquan/server/adapters/node';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createControl } from '../../harness/control.ts';
import { type Listening, listen } from '../../harness/listen.ts';
import { platformsOf, writeConfig } from './config-module.ts';
import { runKaquan } from './run-kaquan.ts';

interface Finding {
  check: string;
  state: string;
  said: string;
  todo?: string;
}

const folder = mkdtempSync(path.join(tmpdir(), 'kaquan-doctor-'));
let sandbox: Sandbox;
let server: CouponServer;
let serving: Listening;

beforeAll(async () => {
  sandbox = await createSandbox();
  server = createCouponServer({
    ...(await platformsOf(sandbox.url)),
    database: 'memory://',
    identify: () => null,
    logger: pino({ level: 'silent' }),
  });
  await server.ready();
  serving = await listen(toNodeListener(server));
});
afterEach(() => createControl(sandbox.url).noFaults());
afterAll(async () => {
  await serving?.close();
  await server?.close();
  await sandbox?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function doctor(config: string, ...args: string[]) {
  const { code, output, beside } = await runKaquan(['doctor', '--config', config, '--json', ...args]);
  expect(beside).toBe('');
  const lines = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Finding);
  const findings = lines.slice(0, -1);
  return {
    code,
    output,
    of: (check: string) => findings.filter((finding) => finding.check === check),
    findings,
  };
}

describe('kaquan doctor', { timeout: 240_000 }, () => {
  it('finds nothing wrong with what works, callbacks included, and tells no secret', async () => {
    const { code, output, of, findings } = await doctor(
      await writeConfig(folder, sandbox.url),
      '--url',
      serving.url,
    );
    expect(findings.filter(({ state }) => state === 'failed')).toEqual([]);
    expect(code).toBe(0);
    for (const check of [
      'configuration',
      'wechat token',
      'wechat jsapi ticket',
      'wechat card ticket',
      'wechat cards',
      'wechat callback',
      'wechat push',
      'baidu token',
      'baidu coupons',
      'baidu callback',
      'beecloud signature',
      'beecloud callback',
      `clock (${sandbox.url})`,
    ])
      expect(of(check)).toMatchObject([{ state: 'ok' }]);
    const { wechat, baidu, beecloud } = await platformsOf(sandbox.url);
    for (const secret of [wechat.secret, wechat.encodingAesKey, baidu.appSecret, beecloud.masterSecret])
      expect(output).not.toContain(secret);
  });

  it('tells a wrong secret, token and key, each once', async () => {
    const changes = {
      wechat: { secret: 'w'.repeat(32), token: 'another', encodingAesKey: 'a'.repeat(43) },
      baidu: { appSecret: 'short', callbackSecret: 'another-callback-secret' },
    };
    const { code, of } = await doctor(
      await writeConfig(folder, sandbox.url, { changes }),
      '--url',
      serving.url,
    );
    expect(code).toBe(1);
    expect(of('wechat token')).toMatchObject([{ state: 'failed', said: 'PLATFORM_CREDENTIALS (40125)' }]);
    expect(of('wechat card ticket')).toMatchObject([{ state: 'skipped' }]);
    expect(of('wechat callback')).toMatchObject([
      { state: 'failed', todo: expect.stringContaining('Token') },
    ]);
    expect(of('baidu token')).toMatchObject([{ state: 'failed' }]);
    expect(of('baidu app secret')).toMatchObject([{ state: 'warning' }]);
    expect(of('baidu callback')).toMatchObject([
      { state: 'failed', todo: expect.stringContaining('callbackSecret') },
    ]);
  });

  it('tells a key of pushes that is not that of the servers', async () => {
    const changes = { wechat: { encodingAesKey: 'b'.repeat(43) } };
    const { of } = await doctor(await writeConfig(folder, sandbox.url, { changes }), '--url', serving.url);
    expect(of('wechat callback')).toMatchObject([{ state: 'ok' }]);
    expect(of('wechat push')).toMatchObject([
      { state: 'failed', todo: expect.stringContaining('encodingAesKey') },
    ]);
  });

  it('tells which address WeChat does not let in', async () => {
    await createControl(sandbox.url).fault({
      platform: 'wechat',
      route: '/cgi-bin/stable_token',
      kind: 'answer',
      answer: { errcode: 40164, errmsg: 'invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist' },
    });
    const { of } = await doctor(await writeConfig(folder, sandbox.url));
    expect(of('wechat token')).toMatchObject([
      {
        state: 'failed',
        said: 'PLATFORM_CREDENTIALS (40164): The address 203.0.113.7 is not allowed.',
        todo: expect.stringContaining('IP 白名单'),
      },
    ]);
    expect(of('callbacks')).toMatchObject([{ state: 'skipped' }]);
  });

  it('tells a clock that is wrong, domains that WeChat does not take, a server that is not there', async () => {
    const more = 'now: () => Math.floor(Date.now() / 1000) - 900,';
    const changes = { wechat: { pageOrigins: ['http://127.0.0.1:8080', 'https://h5.shop.example'] } };
    const { code, of } = await doctor(
      await writeConfig(folder, sandbox.url, { changes, more }),
      '--url',
      'http://127.0.0.1:9',
    );
    expect(code).toBe(1);
    expect(of(`clock (${sandbox.url})`)).toMatchObject([
      { state: 'failed', said: expect.stringMatching(/^This machine is (899|900|901) seconds behind\.$/) },
    ]);
    expect(of('wechat js domains')).toMatchObject([{ state: 'warning' }, { state: 'skipped' }]);
    expect(of('wechat callback')).toMatchObject([
      { state: 'failed', said: expect.stringContaining('not answer') },
    ]);
  });

  it('tells which field of a configuration is wrong, and asks nobody then', async () => {
    const changes = { wechat: { encodingAesKey: 'too-short' } };
    const { code, findings } = await doctor(await writeConfig(folder, sandbox.url, { changes }));
    expect(code).toBe(1);
    expect(findings).toMatchObject([
      { check: 'configuration', state: 'failed', todo: expect.stringContaining('wechat.encodingAesKey') },
    ]);
  });
});
