// A database says which migrations it has, and is not changed by the question.
import { sql } from 'drizzle-orm';
import { afterEach, expect, it } from 'vitest';
import type { OpenedDatabase } from './database.ts';
import { listMigrations } from './list-migrations.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';

let opened: OpenedDatabase;
afterEach(() => opened.close());

it('lists all as missing in an empty database, which stays empty, and none after they ran', async () => {
  opened = await openDatabase('memory://');
  const before = await listMigrations(opened);
  expect(before.migrations.map(({ name }) => name)[0]).toBe('0000_first');
  expect(before.migrations.filter(({ isApplied }) => isApplied)).toEqual([]);
  expect(await listMigrations(opened)).toEqual(before);

  await migrate(opened);
  const after = await listMigrations(opened);
  expect(after.migrations.filter(({ isApplied }) => !isApplied)).toEqual([]);
  expect(after.newer).toBe(0);
}, 60_000);

it('counts what a newer version left behind', async () => {
  opened = await openDatabase('memory://');
  await migrate(opened);
  await opened.db.execute(sql`insert into kaquan_migrations.applied (hash, created_at) values ('later', 1)`);
  expect((await listMigrations(opened)).newer).toBe(1);
}, 60_000);
