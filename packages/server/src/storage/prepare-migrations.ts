// Makes the tables that say which migrations a database has, and at which processes wait for each other.
import { sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { hasCode } from './database-error.ts';

/** PostgreSQL's `if not exists` may still meet another process that makes the same at the same time. */
const MADE_MEANWHILE = new Set(['23505', '42710', '42P06', '42P07', '40001']);
/** Three things are made, and each can be met by another process once. */
const TRIES = 4;

/**
 * Makes what {@link migrate} needs before it can lock anything. Databases of the first versions have an `applied` with
 * a further column, a serial number that is not used any more.
 *
 * @example await prepareMigrations(db);
 * @supported node
 */
export async function prepareMigrations(db: Database): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await db.execute(sql`create schema if not exists kaquan_migrations`);
      await db.execute(sql`create table if not exists kaquan_migrations.lock (name text primary key)`);
      await db.execute(sql`
        create table if not exists kaquan_migrations.applied (hash text not null, created_at bigint primary key)`);
      return;
    } catch (error) {
      if (tries === TRIES || !hasCode(error, MADE_MEANWHILE)) throw error;
    }
  }
}
