// Brings the tables of a database to this version.
import { sql } from 'drizzle-orm';
import type { OpenedDatabase } from './database.ts';
import { knownMigrations } from './known-migrations.ts';
import { prepareMigrations } from './prepare-migrations.ts';

/**
 * Runs the migrations that the database does not have yet, all of them or none. Processes that start at the same time
 * wait for each other at one row.
 *
 * @example await migrate(await openDatabase('memory://'));
 * @supported node
 */
export async function migrate(opened: OpenedDatabase): Promise<void> {
  await opened.session(async (db) => {
    await prepareMigrations(db);
    await db.transaction(async (tx) => {
      // Whoever comes second waits here: for the row to be there, then for its lock.
      await tx.execute(
        sql`insert into kaquan_migrations.lock (name) values ('migrate') on conflict do nothing`,
      );
      await tx.execute(sql`select name from kaquan_migrations.lock where name = 'migrate' for update`);
      const { rows } = (await tx.execute(sql`select created_at from kaquan_migrations.applied`)) as {
        rows: { created_at: string }[];
      };
      const applied = new Set(rows.map((row) => Number(row.created_at)));
      for (const { when, hash, statements } of knownMigrations) {
        if (applied.has(when)) continue;
        for (const statement of statements) await tx.execute(sql.raw(statement));
        await tx.execute(
          sql`insert into kaquan_migrations.applied (hash, created_at) values (${hash}, ${when})`,
        );
      }
    });
  });
}
