// What a database holds, and what its statements cost it.
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
 * Reads all of it once, the indexes into PostgreSQL's own memory, so that it lies there as that of a shop that has been
 * open for some time: otherwise it is the disk that is timed, and how much of the others' rows it was made to write before.
 *
 * @example await readAll(client);
 */
export async function readAll(client: pg.Client): Promise<void> {
  await client.query('create extension if not exists pg_prewarm');
  await client.query(
    `select pg_prewarm(oid, case relkind when 'i' then 'buffer' else 'read' end) from pg_class
     where relkind in ('r', 'i') and relnamespace = 'kaquan'::regnamespace`,
  );
}

export interface Work {
  /** Pages of tables and indexes that were looked at, found in memory or not. */
  pages: number;
  /** Written to the log of changes, bytes; a page's first change after a checkpoint is written with the whole page. */
  log: number;
}

/**
 * What this database's statements have cost so far. However busy the machine is, it is about the same.
 *
 * @example const { pages } = await readWork(client);
 */
export async function readWork(client: pg.Client): Promise<Work> {
  const { rows } = await client.query(
    `select coalesce(sum(shared_blks_hit + shared_blks_read), 0)::bigint as pages,
       coalesce(sum(wal_bytes), 0)::bigint as log
     from pg_stat_statements s join pg_database d on d.oid = s.dbid
     where d.datname = current_database() and toplevel and query not like '%pg_stat_statements%'`,
  );
  return { pages: Number(rows[0].pages), log: Number(rows[0].log) };
}
