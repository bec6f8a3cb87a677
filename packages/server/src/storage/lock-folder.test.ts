// One process at a time has an embedded database open.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockFolder } from './lock-folder.ts';

let parent: string;
let folder: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'kaquan-lock-'));
  folder = join(parent, 'database');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

it('keeps the second one out until the first is done', async () => {
  const unlock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  await unlock();
  await (await lockFolder(folder))();
});

it('keeps out while another living process has it', async () => {
  await writeFile(`${folder}.lock`, String(process.ppid));
  await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
});

it('does not mind the lock of a process that died, had our own number, or wrote nonsense', async () => {
  const { pid: dead } = spawnSync(process.execPath, ['--version']);
  for (const left of [dead, process.pid, '']) {
    await writeFile(`${folder}.lock`, String(left));
    await (await lockFolder(folder))();
  }
});
