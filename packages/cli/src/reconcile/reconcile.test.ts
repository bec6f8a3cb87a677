// kaquan reconcile as a merchant runs it: a process of its own, beside a platform that is played by the configuration.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { spawnKaquan } from '../../test-support/spawn-kaquan.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kaquan-reconcile-'));
const config = path.join(folder, 'kaquan.config.mjs');
const SECRET = 'the-app-secret-that-nobody-may-read';
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** BeeCloud knows one coupon; `answer` is what it says instead, where that is set. */
writeFileSync(
  config,
  `const template = { id: 't', name: '满100减10', type: 0, limit_fee: 10000, discount: 10, expiry_type: 2, delivery_valid_days: 7 };
   const coupon = { id: 'c-1', user_id: 'u-1', status: 0, created_at: 1, template };
   const instead = process.env.ANSWER;
   export default {
     database: ${JSON.stringify(path.join(folder, 'database'))},
     identify: () => null,
     beecloud: { appId: 'app', appSecret: '${SECRET}', masterSecret: '${SECRET}', baseUrl: 'https://beecloud.test' },
     fetch: async (url) =>
       Response.json(
         instead ? JSON.parse(instead) : { result_code: 0, bills: [], coupons: String(url).includes('/coupon') ? [coupon] : [] },
       ),
   };`,
);

const kaquan = (args: string[], env: NodeJS.ProcessEnv = {}) =>
  spawnKaquan(['reconcile', ...args], { env, cwd: folder });

describe('kaquan reconcile', { timeout: 180_000 }, () => {
  it('shows first, mends when told to, and then finds nothing: exit codes 1, 0, 0', async () => {
    const shown = await kaquan(['--config', config]);
    expect(shown).toMatchObject({
      code: 1,
      output: expect.stringContaining(
        'wrong  beecloud  claim-missing  couponId c-1 templateId t openId u-1: here unknown, there held; --apply mends it',
      ),
    });
    expect(shown.output).toContain('1 differ (0 minor), 0 mended, 1 left.');
    expect(shown.output).toContain('beecloud cannot be asked: Money that was given back');

    const applied = await kaquan(['--config', config, '--apply', '--json']);
    const lines = applied.output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(applied.code).toBe(0);
    expect(lines).toMatchObject([
      { kind: 'claim-missing', state: 'mended', about: { couponId: 'c-1' } },
      { report: { found: 1, mended: 1, left: 0, stopped: [] } },
    ]);
    const again = await kaquan(['--config', config, '--platform', 'beecloud', '--open-id', 'u-1,u-2']);
    expect(again).toMatchObject({ code: 0, output: expect.stringContaining('0 differ') });
    for (const { output, beside } of [shown, applied, again]) expect(output + beside).not.toContain(SECRET);
  });

  it('says where it stopped when the platform refuses, and that not everything was compared: exit code 2', async () => {
    const env = { ANSWER: JSON.stringify({ result_code: 14, result_msg: 'X', err_detail: 'not today' }) };
    const stopped = await kaquan(['--config', config], env);
    expect(stopped).toMatchObject({ code: 2, output: expect.stringContaining("--resume 'beecloud:bills'") });
  });

  it('says what is wrong with what it is given, with exit code 2 and no answer', async () => {
    const refused = await kaquan(['--config', 'nowhere.mjs']);
    expect(refused).toMatchObject({ code: 2, output: '', beside: expect.stringContaining('nowhere.mjs') });
  });
});
