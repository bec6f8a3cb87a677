// The command says where it listens, and ends when it is told to.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('kaquan-sandbox says where it listens, and ends when it is told to', { timeout: 60_000 }, async () => {
  const cli = fileURLToPath(new URL('./cli.ts', import.meta.url));
  const child = spawn(process.execPath, ['--conditions=@kaquan/source', cli, '--port', '0']);
  const said = await new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk) => resolve(String(chunk)));
  });
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
  expect((await fetch(`${url}/_sandbox/clock`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(0);
});
