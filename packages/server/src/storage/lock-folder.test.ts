// One process at a time has an embedded database open.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
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

// Each of them saw the dead lock, and the late ones removed the lock of whoever was first: all had the folder open.
it('lets in one of several processes that find the lock of a dead one at the same time', async () => {
  const { pid: dead } = spawnSync(process.execPath, ['--version']);
  const places = Array.from({ length: 25 }, (_, n) => join(parent, `database-${n}`));
  for (const place of places) await writeFile(`${place}.lock`, String(dead));
  const module = new URL('./lock-folder.ts', import.meta.url).href;
  const script = `
    const { lockFolder } = await import(${JSON.stringify(module)});
    process.stdout.write('here');
    await new Promise((resolve) => process.stdin.once('data', resolve));
    const tries = await Promise.allSettled(${JSON.stringify(places)}.map((place) => lockFolder(place)));
    process.stdout.write(JSON.stringify(tries.map(({ status }) => Number(status === 'fulfilled'))));`;
  const processes = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--conditions=@kaquan/source', '--input-type=module', '-e', script]),
  );
  const heard = (one: (typeof processes)[number]) => once(one.stdout, 'data').then(([data]) => String(data));
  try {
    await Promise.all(processes.map(heard));
    const answers = processes.map(heard);
    for (const one of processes) one.stdin.write('go');
    const gained = (await Promise.all(answers)).map((text) => JSON.parse(text) as number[]);
    // A process that lives has its locks until it is killed below.
    const winners = places.map((_, n) => gained.reduce((sum, one) => sum + (one[n] ?? 0), 0));
    expect(winners).toEqual(places.map(() => 1));
  } finally {
    for (const one of processes) one.kill('SIGKILL');
  }
});

// Its maker has made it and not yet written its number: taken for a dead one's, it let both in.
it('waits for the number in a lock that is just being made', async () => {
  await writeFile(`${folder}.lock`, '');
  const late = lockFolder(folder);
  late.catch(() => undefined);
  await sleep(100);
  await writeFile(`${folder}.lock`, String(process.ppid));
  await expect(late).rejects.toMatchObject({ code: 'UNAVAILABLE' });
});
