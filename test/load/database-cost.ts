// What the work costs the database: statements, transactions, bytes. Needs pg_stat_statements.
import type { OpenedDatabase } from '@kaquan/server/storage';
import { executeSql } from '../harness/database/execute-sql.ts';

export interface DatabaseWork {
  statements: number;
  transactions: number;
}

/** Everything since the server's start, the looking for jobs included; this question left out. */
const WORK = `select (select coalesce(sum(calls), 0)::int from pg_stat_statements
    where toplevel and query !~* '^(begin|commit|rollback)' and query not like '%pg_stat_statements%') as statements,
  (select xact_commit::int from pg_stat_database where datname = current_database()) as transactions`;

const BYTES = `select sum(pg_total_relation_size(c.oid))::bigint::text as bytes from pg_class c
  join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname = $1`;

export async function readWork(db: OpenedDatabase): Promise<DatabaseWork> {
  // Sessions report what they did once in a while, and at once when they are idle for a second.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const { rows } = await executeSql(db, WORK);
  return rows[0] as DatabaseWork;
}

/** Of a schema's tables with their indexes. */
export async function readBytes(db: OpenedDatabase, schema: string): Promise<number> {
  const { rows } = await executeSql(db, BYTES, [schema]);
  return Number((rows[0] as { bytes: string | null }).bytes ?? 0);
}
