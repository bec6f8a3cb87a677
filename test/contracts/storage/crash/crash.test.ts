// A process killed with -9 in the middle of a use: the next one learns from the platform what became of it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startJobs } from '@kaquan/server/jobs';
import { createRedemptions } from '@kaquan/server/redemption';
import { findCoupon, type OpenedDatabase, openDatabase } from '@kaquan/server/storage';
import { afterEach, describe, expect, it } from 'vitest';
import { startPostgres } from '../../../harness/postgres.ts';
import { KEY, scriptedWechat } from './scripted-wechat.ts';

const logger = { warn() {}, error() {} };
/** The dead process had its turn to ask; a minute later it has ended. */
const now = () => Math.floor(Date.now() / 1000) + 60;

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** The signal that ended the process. */
async function dieWhileUsing(url: string): Promise<string | null> {
  const script = fileURLToPath(new URL('./die-while-using.ts', import.meta.url));
  const child = spawn(process.execPath, ['--conditions=@kaquan/source', script, url], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  ends.push(async () => child.kill('SIGKILL'));
  const [, signal] = await once(child, 'exit');
  return signal;
}

async function nextProcess(url: string) {
  const opened: OpenedDatabase = await openDatabase(url);
  ends.push(() => opened.close());
  const calls: string[] = [];
  const platforms = scriptedWechat({
    async inquire() {
      calls.push('inquire');
      return { outcome: 'used' };
    },
    async consume() {
      calls.push('consume');
      return { outcome: 'used' };
    },
  });
  const { settleTaken } = createRedemptions({ opened, platforms, now, logger });
  const jobs = startJobs(
    opened,
    { event: async () => {}, settle: settleTaken },
    { merchants: async () => [KEY], now, logger },
  );
  ends.push(() => jobs.stop());
  return { opened, calls };
}

describe.each(['PGlite', 'PostgreSQL'])('on %s', (kind) => {
  async function freshUrl(): Promise<string> {
    if (kind === 'PostgreSQL') {
      const server = await startPostgres();
      ends.push(() => server.stop());
      return server.createDatabase('shop');
    }
    const folder = await mkdtemp(join(tmpdir(), 'kaquan-crash-'));
    ends.push(() => rm(folder, { recursive: true, force: true }));
    return folder;
  }

  // Two processes start here, one after the other: on a busy machine that takes its time.
  it('the killed use is found, asked about and settled, and not consumed twice', {
    timeout: 240_000,
  }, async () => {
    const url = await freshUrl();
    expect(await dieWhileUsing(url)).toBe('SIGKILL');

    const dead = await openDatabase(url);
    expect(await findCoupon(dead.db, KEY)).toMatchObject({ state: 'using', reservedBy: 'ming' });
    await dead.close();
    const { opened, calls } = await nextProcess(url);
    await expect
      .poll(async () => (await findCoupon(opened.db, KEY))?.state, { timeout: 30_000 })
      .toBe('used');
    expect(calls).toEqual(['inquire']);
  });
});
