// What a database holds, and what was looked at in it.
import type pg from 'pg';

/**
 * Bytes of the server's own tables with their indexes.
 *
 * @example await storedBytes(client) // 11468800
 */
export async function storedBytes(client: pg.Client): Promise<number> {
  const { rows } = await client.query(
    `select sum(pg_total_relation_size(oid))::bigint as bytes from pg_class
     where relkind = 'r' and relnamespace = 'kaquan'::regnamespace`,
  );
  return Number(rows[0].bytes);
}

/**
 * How many pages of tables and indexes this database's statements have looked at so far, found in memory or not. No
 * matter how busy the machine is, this is the same.
 *
 * @example (await touchedPages(client)) - before
 */
export async function touchedPages(client: pg.Client): Promise<number> {
  const { rows } = await client.query(
    `select coalesce(sum(shared_blks_hit + shared_blks_read), 0)::bigint as pages from pg_stat_statements s
     join pg_database d on d.oid = s.dbid where d.datname = current_database() and toplevel
       and query not like '%pg_stat_statements%'`,
  );
  return Number(rows[0].pages);
}
