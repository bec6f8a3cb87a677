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

  it('sandbox tells where it is and which apps it plays, and ends when it is told to', async () => {
    const child = startKaquan(['sandbox', '--port', '0', '--json']);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    try {
      const said = await new Promise<string>((resolve, reject) => {
        child.stdout.setEncoding('utf8').once('data', resolve);
        child.once('error', reject).once('exit', () => reject(new Error('It ended at once.')));
      });
      const { url, accounts } = JSON.parse(said);
      expect(accounts.wechat[0].appid).toMatch(/^wx/);
      expect((await fetch(`${url}/_sandbox/clock`)).status).toBe(200);
    } finally {
      child.kill('SIGTERM');
    }
    expect(await ended).toBe(0);
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
