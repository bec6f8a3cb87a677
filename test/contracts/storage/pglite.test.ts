// The storage's claims on PGlite, in memory; and what only an embedded database on disk has to hold.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findCoupon, grantCoupon, migrate, openDatabase } from '@kaquan/server/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storageContract, type Target } from './index.ts';
import { freshKey, grantInput } from './target.ts';

describe('PGlite', () => {
  let target: Target;
  beforeAll(async () => {
    const statements: string[] = [];
    const opened = await openDatabase('memory://', { onStatement: (sql) => statements.push(sql) });
    await migrate(opened);
    target = { processes: [opened], statements, fresh: async () => [await openDatabase('memory://')] };
  });
  afterAll(() => target?.processes[0]?.close());

  storageContract(() => target);
});

describe('PGlite on disk', () => {
  it('makes its folder, lets no second opener in, survives a restart, and migrates only once', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kaquan-pglite-'));
    try {
      const key = freshKey();
      const url = join(folder, 'made', 'when missing');
      const before = await openDatabase(url);
      await migrate(before);
      const { row } = await grantCoupon(before.db, grantInput(key, 'ming'));
      // PGlite itself would let it in, and both would write to the same files.
      await expect(openDatabase(url)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
      await before.close();

      const after = await openDatabase(url);
      await migrate(after);
      expect(await findCoupon(after.db, key)).toEqual(row);
      await after.close();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('takes no URL of a database it does not know', async () => {
    await expect(openDatabase('mysql://localhost/shop')).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });
});
