// Which migrations a database has, which it lacks, and whether it has some that this version does not know.
import { sql } from 'drizzle-orm';
import type { OpenedDatabase } from './database.ts';
import { knownMigrations } from './known-migrations.ts';

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
  const applied = await readApplied(opened);
  const known = new Set(knownMigrations.map(({ when }) => when));
  return {
    migrations: knownMigrations.map(({ name, when }) => ({ name, isApplied: applied.has(when) })),
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
