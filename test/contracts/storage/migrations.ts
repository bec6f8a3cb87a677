// The migrations that are shipped, and databases as the versions before made them.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { OpenedDatabase } from '@kaquan/server/storage';
import { executeSql } from '../../harness/database/execute-sql.ts';

const folder = new URL('../../../packages/server/migrations/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');

export interface Migration {
  tag: string;
  /** Milliseconds: what a database knows it by. */
  when: number;
  sql: string;
}

/** The oldest first. */
export const MIGRATIONS: Migration[] = (
  JSON.parse(read('meta/_journal.json')) as { entries: { tag: string; when: number }[] }
).entries.map(({ tag, when }) => ({ tag, when, sql: read(`${tag}.sql`) }));

/** Makes the tables as a version did that knew only these migrations, with the book that the first version kept. */
export async function buildAt(opened: OpenedDatabase, migrations: Migration[]): Promise<void> {
  await executeSql(opened, 'create schema kaquan_migrations');
  await executeSql(
    opened,
    'create table kaquan_migrations.applied (id serial primary key, hash text not null, created_at bigint)',
  );
  for (const { sql, when } of migrations) {
    for (const statement of sql.split('--> statement-breakpoint')) await executeSql(opened, statement);
    const hash = createHash('sha256').update(sql).digest('hex');
    await executeSql(
      opened,
      `insert into kaquan_migrations.applied (hash, created_at) values ('${hash}', ${when})`,
    );
  }
}

/** What the database says was applied, the oldest first. */
export async function readApplied(opened: OpenedDatabase): Promise<number[]> {
  const { rows } = await executeSql(opened, 'select created_at from kaquan_migrations.applied');
  return (rows as { created_at: string }[]).map(({ created_at }) => Number(created_at)).sort();
}
