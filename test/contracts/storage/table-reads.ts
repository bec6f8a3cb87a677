// How much the database has read of our tables, as it counts itself.
import type { OpenedDatabase } from '@kaquan/server/storage';
import { executeSql } from '../../harness/database/execute-sql.ts';

export interface TableReads {
  table: string;
  /** Times that the whole table was read. */
  whole: number;
  /** Rows that were read, of the whole table or through an index. */
  rows: number;
}

/** What a session did is counted at the latest when it has ended. */
export async function readTableReads(opened: OpenedDatabase): Promise<TableReads[]> {
  const { rows } = await executeSql(
    opened,
    `
    select t.relname::text as "table", t.seq_scan::int as whole,
      (t.seq_tup_read + (select coalesce(sum(i.idx_tup_read), 0) from pg_stat_user_indexes i
         where i.relid = t.relid))::int as rows
    from pg_stat_user_tables t where t.schemaname = 'kaquan' order by t.relname`,
  );
  return rows as TableReads[];
}

/** Sessions of this database beside the one that the asker keeps. */
export async function countOtherSessions({ db }: OpenedDatabase): Promise<number> {
  const { rows } = (await db.execute(`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`)) as unknown as {
    rows: { count: number }[];
  };
  return rows[0]?.count ?? 0;
}

/** What was read more than before. */
export function readsSince(before: TableReads[], after: TableReads[]): TableReads[] {
  return after.flatMap(({ table, whole, rows }) => {
    const earlier = before.find((one) => one.table === table);
    const more = { table, whole: whole - (earlier?.whole ?? 0), rows: rows - (earlier?.rows ?? 0) };
    return more.whole > 0 || more.rows > 0 ? [more] : [];
  });
}
