// What each statement of a server cost its database.
import type pg from 'pg';

export interface StatementCost {
  /** What it changes and reads: "update coupons, insert redemptions". */
  name: string;
  calls: number;
  /** Of running it, all calls together; waiting for a lock is in it, writing to the disk is not. Milliseconds. */
  time: number;
  /** Written to the log of changes, all calls together, bytes. */
  log: number;
  /** Looked at, found in memory or not, all calls together. */
  pages: number;
}

const COSTS = `select query, calls::int, total_exec_time as time, wal_bytes::float8 as log,
    (shared_blks_hit + shared_blks_read)::float8 as pages
  from pg_stat_statements s join pg_database d on d.oid = s.dbid
  where d.datname = current_database() and toplevel and query !~* '^(begin|commit|rollback|set local)'
    and query not like '%pg_stat_%'`;

const VERBS: Record<string, string> = {
  'insert into': 'insert',
  update: 'update',
  'delete from': 'delete',
  from: 'read',
  join: 'read',
};

/** Forgets what was counted before. */
export async function forgetStatements(client: pg.Client): Promise<void> {
  await client.query('select pg_stat_statements_reset()');
}

/**
 * The statements since then, the dearest first; those of one name are one.
 *
 * @example const [dearest] = await readStatements(client);
 */
export async function readStatements(client: pg.Client): Promise<StatementCost[]> {
  const { rows } = await client.query<StatementCost & { query: string }>(COSTS);
  const costs = new Map<string, StatementCost>();
  for (const { query, ...cost } of rows) {
    const name = nameOf(query);
    const { calls, time, log, pages } = costs.get(name) ?? { calls: 0, time: 0, log: 0, pages: 0 };
    costs.set(name, {
      name,
      calls: calls + cost.calls,
      time: time + cost.time,
      log: log + cost.log,
      pages: pages + cost.pages,
    });
  }
  return [...costs.values()].filter(({ name }) => name !== '').sort((a, b) => b.time - a.time);
}

/** Its verbs with their tables; what is done once is not said twice. Empty for what the bench itself asks. */
function nameOf(query: string): string {
  if (query.startsWith('select (select count(*)')) return '';
  const found = query.matchAll(/\b(insert into|update|delete from|from|join) (?:"kaquan"\.)?"?(\w+)"?/gi);
  const tables = [...found].flatMap(({ 1: verb = '', 2: table = '' }) =>
    TABLES.has(table) ? [`${VERBS[verb.toLowerCase()]} ${table}`] : [],
  );
  return [...new Set(tables)].join(', ');
}

/** Ours, and the bare server's. */
const TABLES = new Set([
  ...['coupons', 'coupon_holders', 'redemptions', 'events', 'templates', 'credentials'],
  ...['card_exts', 'reservations', 'uses', 'pushes'],
]);
