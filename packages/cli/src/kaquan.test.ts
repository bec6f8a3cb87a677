// The kaquan command as a merchant runs it: a process of its own, secrets from files, input and environment.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import vectors from '../../../test/fixtures/vectors/baidu.json' with { type: 'json' };
import { spawnKaquan as kaquan } from '../test-support/spawn-kaquan.ts';

const { app_key: appKey, secret, coupon } = vectors.couponSynthetic;
const folder = mkdtempSync(path.join(tmpdir(), 'kaquan-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string): string {
  const where = path.join(folder, name);
  writeFileSync(where, content);
  return where;
}

const OPENED =
  'baidu-envelope-192 opens it. Fields: open_id, coupon_id, coupon_code, app_key, coupon_take_id';

describe('kaquan baidu probe', { timeout: 30_000 }, () => {
  it('tells the cipher and the names of the fields, from files and from standard input', async () => {
    const secretFile = file('secret', `${secret}\n`);
    const found = await kaquan(
      ['baidu', 'probe', '--app-key', appKey, '--secret', secretFile, '--coupon', '-'],
      { input: `${coupon}\n` },
    );
    expect(found).toMatchObject({ code: 0, output: expect.stringContaining(OPENED) });
    for (const hidden of [secret, coupon, 'oTEST', '8087690061', 'CODE001', '8102216835'])
      expect(found.output + found.beside).not.toContain(hidden);
  });

  it('takes all of it from the environment', async () => {
    const env = { BAIDU_APP_KEY: appKey, BAIDU_APP_SECRET: secret, BAIDU_COUPON: coupon };
    expect((await kaquan(['baidu', 'probe'], { env })).output).toContain(OPENED);
  });

  it('fails without a word of either when nothing opens it', async () => {
    const env = { BAIDU_APP_KEY: appKey, BAIDU_APP_SECRET: 'x'.repeat(32), BAIDU_COUPON: coupon };
    const found = await kaquan(['baidu', 'probe'], { env });
    expect(found).toMatchObject({ code: 1, output: expect.stringContaining('No known cipher opens') });
    expect(found.output).not.toContain('xxxx');
    expect(found.output).not.toContain(coupon);
  });

  it('says what is missing', async () => {
    const found = await kaquan(['baidu', 'probe', '--app-key', appKey]);
    expect(found).toMatchObject({ code: 2, output: '', beside: expect.stringContaining('BAIDU_APP_SECRET') });
  });
});

describe('kaquan jobs', { timeout: 180_000 }, () => {
  it('opens the database beside the servers, and says how much waits', async () => {
    const env = { DATABASE_URL: path.join(folder, 'database') };
    expect(await kaquan(['jobs', 'list'], { env })).toMatchObject({
      code: 0,
      output: '0 redemptions wait, 0 jobs were given up.\n',
    });
    expect(await kaquan(['jobs', 'retry', '--database', env.DATABASE_URL])).toMatchObject({
      code: 0,
      output: expect.stringContaining('0 jobs'),
    });
    expect((await kaquan(['jobs', 'told', crypto.randomUUID()], { env })).code).toBe(1);
  });
});
