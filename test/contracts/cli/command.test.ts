// What holds for every command: help, completion for each shell, exit codes, a sandbox, migrations.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runKaquan, startKaquan } from './run-kaquan.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kaquan-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('kaquan', { timeout: 240_000 }, () => {
  it('has help for a command, and refuses what is none: exit codes 0 and 2', async () => {
    const { code, output, beside } = await runKaquan(['sign', 'card-ext', '--help']);
    expect({ code, beside }).toEqual({ code: 0, beside: '' });
    expect(output).toContain('kaquan sign card-ext');
    expect(await runKaquan(['doctr'])).toMatchObject({
      code: 2,
      output: '',
      beside: 'There is no command doctr.\nTry: kaquan --help\n',
    });
  });

  it('completes commands and options in each shell', async () => {
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { code, output } = await runKaquan(['complete', shell]);
      expect(code).toBe(0);
      expect(output).toContain('kaquan');
      if (shell === 'bash') expect(spawnSync('bash', ['-n'], { input: output }).status).toBe(0);
    }
    expect((await runKaquan(['complete', '--', 'jobs', ''])).output).toMatch(/^list\t[\s\S]*^told\t/m);
    expect((await runKaquan(['complete', '--', 'sign', 'card-ext', '--'])).output).toMatch(/^--card-id\t/m);
  });

  it('sandbox tells where it is, which apps it plays and what to claim, and ends when it is told to', async () => {
    const sandbox = await startSandbox();
    const { url, accounts, samples } = sandbox;
    expect(accounts.wechat[0].appid).toMatch(/^wx/);
    expect((await fetch(`${url}/_sandbox/clock`)).status).toBe(200);
    expect(samples).toEqual({ wechat: [expect.stringMatching(/^p/)], baidu: [expect.stringMatching(/^80/)] });
    expect(await sandbox.end()).toBe(0);
  });

  it('baidu launch taps 立即使用 in the sandbox, and says what opens the program', async () => {
    const sandbox = await startSandbox();
    try {
      const said = await runKaquan(['baidu', 'launch', '--sandbox', sandbox.url]);
      expect(said).toMatchObject({
        code: 0,
        output: expect.stringMatching(/^启动参数: coupon=[\w%]{40,}$/m),
      });
      const nobody = await runKaquan(['baidu', 'launch', '--sandbox', sandbox.url, '--person', '小王']);
      expect(nobody).toMatchObject({ code: 2, beside: expect.stringContaining('小明, 小红, 小刚') });
    } finally {
      await sandbox.end();
    }
    const none = await runKaquan(['baidu', 'launch', '--sandbox', sandbox.url]);
    expect(none).toMatchObject({ code: 2, beside: expect.stringContaining('kaquan sandbox') });
  });

  it('migrate shows what is missing and changes nothing, then runs it: exit codes 1, 0, 0', async () => {
    const env = { DATABASE_URL: path.join(folder, 'database') };
    const shown = await runKaquan(['migrate'], { env });
    expect(shown).toMatchObject({ code: 1, output: expect.stringContaining('missing  0000_first') });
    expect(await runKaquan(['migrate', '--apply'], { env })).toMatchObject({
      code: 0,
      output: expect.stringContaining('applied  0000_first'),
    });
    const again = await runKaquan(['migrate', '--json'], { env });
    expect(again.code).toBe(0);
    expect(JSON.parse(again.output)).toEqual({ missing: [], applied: false, newer: 0 });
  });
});

/** The sandbox as the command starts it, with what it said. */
async function startSandbox() {
  const child = startKaquan(['sandbox', '--port', '0', '--json']);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const said = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').once('data', resolve);
    child.once('error', reject).once('exit', () => reject(new Error('It ended at once.')));
  });
  return {
    ...JSON.parse(said),
    end() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
