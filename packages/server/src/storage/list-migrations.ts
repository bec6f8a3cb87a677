// Which migrations a database has, which it lacks, and whether it has some that this version does not know.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import type { OpenedDatabase } from './database.ts';
import { migrationsFolder } from './migrations-folder.ts';

export interface ListedMigration {
  /** The name of its file: `0002_guesses`. */
  name: string;
  isApplied: boolean;
}

export interface ListedMigrations {
  /** Of this version, in their order. */
  migrations: ListedMigration[];
  /** How many the database has that this version does not know: a newer one was there. */
  newer: number;
}

/**
 * Looks, and changes nothing, not even in an empty database.
 *
 * @example const { migrations } = await listMigrations(opened); migrations.filter((one) => !one.isApplied)
 * @supported node
 */
export async function listMigrations(opened: OpenedDatabase): Promise<ListedMigrations> {
  const journal = JSON.parse(await readFile(path.join(migrationsFolder, 'meta/_journal.json'), 'utf8')) as {
    entries: { tag: string; when: number }[];
  };
  const applied = await readApplied(opened);
  const known = new Set(journal.entries.map(({ when }) => when));
  return {
    migrations: journal.entries.map(({ tag, when }) => ({ name: tag, isApplied: applied.has(when) })),
    newer: [...applied].filter((when) => !known.has(when)).length,
  };
}

async function readApplied({ db }: OpenedDatabase): Promise<Set<number>> {
  const { rows: tables } = (await db.execute(sql`
    select 1 from information_schema.tables
    where table_schema = 'kaquan_migrations' and table_name = 'applied'`)) as { rows: unknown[] };
  if (tables.length === 0) return new Set();
  const { rows } = (await db.execute(sql`select created_at from kaquan_migrations.applied`)) as {
    rows: { created_at: string }[];
  };
  return new Set(rows.map((row) => Number(row.created_at)));
}
