// Reads from the database itself what its tables are: the one place that cannot disagree with them.
import type { OpenedDatabase } from '@kaquan/server/storage';
import { executeSql } from '../../harness/database/execute-sql.ts';

async function read<T>(opened: OpenedDatabase, sql: string): Promise<T[]> {
  return (await executeSql(opened, sql)).rows as T[];
}

export const readColumns = (opened: OpenedDatabase) =>
  read<{ table: string; column: string; type: string; nullable: string; default: string | null }>(
    opened,
    `select table_name as "table", column_name as "column", data_type as type, is_nullable as nullable,
       column_default as "default"
     from information_schema.columns where table_schema = 'kaquan' order by table_name, column_name`,
  );

/** Primary keys, unique constraints, foreign keys and checks; `c`, `f`, `p`, `u` as PostgreSQL names the kinds. */
export const readConstraints = (opened: OpenedDatabase) =>
  read<{ table: string; name: string; kind: string; holds: boolean; columns: string[]; definition: string }>(
    opened,
    `select t.relname::text as "table", c.conname::text as name, c.contype::text as kind, c.convalidated as holds,
       array(select a.attname::text from unnest(c.conkey) with ordinality as k (number, place)
         join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number order by k.place) as columns,
       pg_catalog.pg_get_constraintdef(c.oid) as definition
     from pg_catalog.pg_constraint c
     join pg_catalog.pg_class t on t.oid = c.conrelid
     join pg_catalog.pg_namespace n on n.oid = t.relnamespace
     where n.nspname = 'kaquan' and c.contype in ('c', 'f', 'p', 'u') order by c.conname`,
  );

export const readIndexes = (opened: OpenedDatabase) =>
  read<{ table: string; name: string; unique: boolean; columns: string[]; definition: string }>(
    opened,
    `select t.relname::text as "table", c.relname::text as name, i.indisunique as "unique",
       array(select a.attname::text from unnest(i.indkey::int2[]) with ordinality as k (number, place)
         join pg_catalog.pg_attribute a on a.attrelid = t.oid and a.attnum = k.number order by k.place) as columns,
       pg_catalog.pg_get_indexdef(c.oid) as definition
     from pg_catalog.pg_index i
     join pg_catalog.pg_class c on c.oid = i.indexrelid
     join pg_catalog.pg_class t on t.oid = i.indrelid
     join pg_catalog.pg_namespace n on n.oid = t.relnamespace
     where n.nspname = 'kaquan' order by c.relname`,
  );

export const readExtensions = (opened: OpenedDatabase) =>
  read<{ name: string }>(
    opened,
    'select extname::text as name from pg_catalog.pg_extension order by extname',
  );

/** What in the schemas of ours is neither a table nor an index, and the triggers that are not a foreign key's own. */
export const readFurtherObjects = (opened: OpenedDatabase) =>
  read<{ kind: string; name: string }>(
    opened,
    `select 'class ' || c.relkind::text as kind, c.relname::text as name from pg_catalog.pg_class c
       join pg_catalog.pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('kaquan', 'kaquan_migrations') and c.relkind not in ('r', 'i', 'p', 'I')
     union all select 'function', p.proname::text from pg_catalog.pg_proc p
       join pg_catalog.pg_namespace n on n.oid = p.pronamespace
       where n.nspname in ('kaquan', 'kaquan_migrations')
     union all select 'trigger', t.tgname::text from pg_catalog.pg_trigger t
       join pg_catalog.pg_class c on c.oid = t.tgrelid
       join pg_catalog.pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('kaquan', 'kaquan_migrations') and not t.tgisinternal`,
  );
