// Brings the tables of a database to this version.
import { fileURLToPath } from 'node:url';
import { type SQL, sql } from 'drizzle-orm';
// It loads no driver and only talks SQL, so it serves both databases.
import { migrate as run } from 'drizzle-orm/node-postgres/migrator';
import type { OpenedDatabase } from './database.ts';

/** The folder is two up from here, in the sources as well as in what is built from them. */
const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url));

const config = { migrationsFolder, migrationsSchema: 'kaquan_migrations', migrationsTable: 'applied' };

/** Any number will do, as long as every process of Kaquan uses the same. */
const lock: SQL = sql`hashtextextended('kaquan.migrate', 0)`;

/**
 * Runs the migrations that the database does not have yet. Processes that start at the same time wait for
 * each other.
 *
 * @example await migrate(await openDatabase('memory://'));
 * @supported node
 */
export async function migrate(opened: OpenedDatabase): Promise<void> {
  await opened.session(async (db) => {
    await db.execute(sql`select pg_advisory_lock(${lock})`);
    await run(db as Parameters<typeof run>[0], config);
    await db.execute(sql`select pg_advisory_unlock(${lock})`);
  });
}
