// No operation reads through a table: with a hundred thousand rows of one merchant in each, an index leads to the few
// that are wanted. PostgreSQL itself counts what was read, of the very statements that the operations send.
import * as storage from '@kaquan/server/storage';
import { type Database, migrate, type OpenedDatabase, openDatabase } from '@kaquan/server/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executeSql } from '../../harness/database/execute-sql.ts';
import { startPostgres } from '../../harness/postgres.ts';
import { fillTables, MERCHANT, ROW_COUNT } from './fill-tables.ts';
import { OPERATIONS } from './operations.ts';
import { operationsTogether } from './operations-together.ts';
import { countOtherSessions, readsSince, readTableReads } from './table-reads.ts';

/** Read all that is owed, and nothing else: here a hundredth of the redemptions and a thousandth of the events. */
const OVER_ALL: Record<string, (db: Database) => Promise<unknown>> = {
  countOwed: (db) => storage.countOwed(db, [MERCHANT]),
  listWaitingMerchants: (db) => storage.listWaitingMerchants(db),
  settleNow: (db) => storage.settleNow(db, [MERCHANT], 5_000),
  tryAgain: (db) => storage.tryAgain(db, [MERCHANT], 5_000),
};
/**
 * For reconciling, which goes through all that a merchant has: what these look for may be rare, and an index for it
 * would cost every use of a coupon. So they pass over many rows, but not over all of them in one statement.
 */
const IN_WINDOWS: Record<string, (db: Database, after?: string) => Promise<storage.Page<unknown>>> = {
  pageBills: (db, after) => storage.pageBills(db, MERCHANT, { states: ['closed'], after, limit: 9_000 }),
  pageCoupons: (db, after) => storage.pageCoupons(db, MERCHANT, { endedSince: 0, after, limit: 9_000 }),
  pageRunOut: (db, after) => storage.pageRunOut(db, MERCHANT, { before: 8_000, after, limit: 9_000 }),
  pageTorn: (db, after) => storage.pageTorn(db, MERCHANT, { after, limit: 9_000 }),
};

describe('with a hundred thousand rows in each table', () => {
  let server: Awaited<ReturnType<typeof startPostgres>>;
  let url: string;
  let watcher: OpenedDatabase;
  beforeAll(async () => {
    server = await startPostgres({ autovacuum: 'off' });
    url = await server.createDatabase('large');
    watcher = await openDatabase(url, { connections: 1 });
    await migrate(watcher);
    await fillTables(watcher);
  });
  afterAll(async () => {
    await watcher?.close();
    await server?.stop();
  });

  /** What one operation reads, when its session has ended and everything is counted. */
  async function readsOf(work: (db: Database) => Promise<unknown>) {
    const before = await readTableReads(watcher);
    const opened = await openDatabase(url, { connections: 2 });
    await work(opened.db);
    await opened.close();
    await expect.poll(() => countOtherSessions(watcher), { timeout: 20_000 }).toBe(0);
    return readsSince(before, await readTableReads(watcher));
  }

  /** It reads through no table, and of none more rows than these. */
  const readsAtMost = (most: number) => async (_: string, operation: (db: Database) => Promise<unknown>) => {
    for (const { table, whole, rows } of await readsOf(operation)) {
      expect([table, whole]).toEqual([table, 0]);
      expect(rows, `rows of ${table}`).toBeLessThan(most);
    }
  };

  // What came first, while the database still thinks that its tables are nearly empty.
  it.each(Object.entries(operationsTogether(60_000)))(
    '%s, ten at once, reads a handful of rows each on tables that were never analysed',
    readsAtMost(60),
  );

  describe('and analysed', () => {
    beforeAll(() => executeSql(watcher, 'vacuum analyze'));

    it.each(Object.entries(operationsTogether(70_000)))(
      '%s, ten at once, reads a handful of rows each',
      readsAtMost(60),
    );

    it.each(Object.entries(OPERATIONS))('%s reads a handful of rows', readsAtMost(60));

    it.each(Object.entries(OVER_ALL))('%s reads what is owed, and no more', readsAtMost(ROW_COUNT / 40));

    it.each(
      Object.entries(IN_WINDOWS).flatMap(([name, page]) =>
        [undefined, 'b5', 'c5'].map((after) => ({ name, page, after })),
      ),
    )('$name after $after passes over a window of rows, whatever it finds', async ({ page, after }) => {
      await readsAtMost(ROW_COUNT / 20)('', (db) => page(db, after));
    });

    it('finds the one that is looked for, window after window', async () => {
      await executeSql(watcher, `update kaquan.bills set state = 'closed' where bill_no = 'b99999'`);
      const found: string[] = [];
      let pages = 0;
      for (let after: string | undefined; ; pages += 1) {
        const { rows, next } = await storage.pageBills(watcher.db, MERCHANT, {
          states: ['closed'],
          after,
          limit: 100,
        });
        found.push(...rows.map(({ billNo }) => billNo));
        if (next === undefined) break;
        after = next;
      }
      expect(found).toContain('b99999');
      expect(pages).toBeGreaterThan(50);
    });
  });

  it('a reservation and a use leave the coupon on its page, so that no index is written', async () => {
    const changed = async () => {
      const { rows } = await executeSql(
        watcher,
        `select n_tup_upd::int as rows, n_tup_hot_upd::int as "onPage" from pg_stat_user_tables where relname = 'coupons'`,
      );
      return rows[0] as { rows: number; onPage: number };
    };
    const before = await changed();
    await readsOf(operationsTogether(80_000).reserveHeld);
    await readsOf(operationsTogether(80_000).useReserved);
    const after = await changed();
    expect(after.rows - before.rows).toBe(20);
    expect(after.onPage - before.onPage).toBe(20);
  });

  it('is claimed of every operation', () => {
    const others = ['listMigrations', 'migrate', 'openDatabase', ...Object.keys(OVER_ALL)];
    const operations = Object.entries(storage).flatMap(([name, value]) =>
      typeof value === 'function' && !others.includes(name) ? [name] : [],
    );
    const claimed = new Set(
      [...Object.keys(OPERATIONS), ...Object.keys(IN_WINDOWS)].map((name) => name.replace(/,.*/, '')),
    );
    expect([...claimed].sort()).toEqual(operations.sort());
  });
});
