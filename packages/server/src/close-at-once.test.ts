// A server that is closed while it opens: what nobody needs any more is not opened first, to be closed then.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCouponServer } from './create-coupon-server.ts';
import { openDatabase } from './storage/open-database.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kaquan-closed-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

// Guards against a close that waits for the whole start: on a busy machine that took longer than it may.
it('goes no further than the step it is at, and has nothing to tell', async () => {
  const log: string[] = [];
  const server = createCouponServer({
    database: folder,
    identify: () => null,
    logger: pino({ level: 'warn' }, { write: (line: string) => void log.push(line) }),
    baidu: {
      appKey: 'the-app-key',
      appSecret: '0123456789abcdefghijklmnopqrstuv',
      callbackSecret: 'a-long-callback-secret',
    },
  });
  await server.close();
  await expect(server.ready()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  expect(log).toEqual([]);

  const opened = await openDatabase(folder);
  const made = await opened.db.execute(`select nspname from pg_namespace where nspname = 'kaquan'`);
  await opened.close();
  expect(made).toMatchObject({ rows: [] });
}, 60_000);
