// A secret is read as it is: of a file the last line break, and nothing else, is taken off.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { readOptionalSecret, readSecret } from './read-secret.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kaquan-secret-'));
const file = path.join(folder, 'secret');
afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ['ticket\n', 'ticket'],
  ['ticket\r\n', 'ticket'],
  ['ticket \n', 'ticket '],
  ['ticket', 'ticket'],
])('%j in a file is %j', async (written, read) => {
  writeFileSync(file, written);
  expect(await readSecret({ file, env: 'NOT_SET', what: 'a ticket' })).toBe(read);
});

it('comes from the environment without a file', async () => {
  vi.stubEnv('KAQUAN_TEST_SECRET', 'from the environment');
  expect(await readSecret({ env: 'KAQUAN_TEST_SECRET', what: 'it' })).toBe('from the environment');
});

it('is asked for where it is needed, and may be missing where it is not', async () => {
  await expect(readSecret({ env: 'NOT_SET', what: 'the ticket' })).rejects.toThrow('or as NOT_SET');
  expect(await readOptionalSecret({ env: 'NOT_SET' })).toBeUndefined();
});
