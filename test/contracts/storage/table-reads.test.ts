// No operation reads through a table: with a hundred thousand rows of one merchant in each, an index leads to the few
// that are wanted. PostgreSQL itself counts what was read, of the very statements that the operations send.
import * as storage from '@kaquan/server/storage';
import { type Database, migrate, type OpenedDatabase, openDatabase } from '@kaquan/server/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres } from '../../harness/postgres.ts';
import { fillTables, ROW_COUNT } from './fill-tables.ts';
import { OPERATIONS } from './operations.ts';
import { countOtherSessions, readsSince, readTableReads } from './table-reads.ts';

/** Reads its index from end to end, which is short: of what is unsettled, a hundredth of the redemptions here. */
const OVER_ALL = ['listWaitingMerchants'];
/**
 * For reconciling, which goes through all that a merchant has anyway: what they look for may be rare, and an index for
 * it would cost every use of a coupon.
 */
const THROUGH_ALL = ['pageRunOut', 'pageTorn'];

describe('with a hundred thousand rows in each table', () => {
  let server: Awaited<ReturnType<typeof startPostgres>>;
  let url: string;
  let watcher: OpenedDatabase;
  beforeAll(async () => {
    server = await startPostgres();
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
    const opened = await openDatabase(url, { connections: 1 });
    await work(opened.db);
    await opened.close();
    await expect.poll(() => countOtherSessions(watcher), { timeout: 20_000 }).toBe(0);
    return readsSince(before, await readTableReads(watcher));
  }

  it.each(Object.entries(OPERATIONS))('%s reads a handful of rows', async (_, operation) => {
    for (const { table, whole, rows } of await readsOf(operation)) {
      expect([table, whole]).toEqual([table, 0]);
      expect(rows, `rows of ${table}`).toBeLessThan(60);
    }
  });

  it('listWaitingMerchants reads what is unsettled, and no more', async () => {
    const [reads, ...others] = await readsOf(storage.listWaitingMerchants);
    expect(others).toEqual([]);
    expect(reads).toMatchObject({ table: 'redemptions', whole: 0 });
    expect(reads?.rows).toBeLessThan(ROW_COUNT / 50);
  });

  it('is claimed of every operation', () => {
    const others = ['migrate', 'openDatabase', ...OVER_ALL, ...THROUGH_ALL];
    const operations = Object.entries(storage).flatMap(([name, value]) =>
      typeof value === 'function' && !others.includes(name) ? [name] : [],
    );
    const claimed = new Set(Object.keys(OPERATIONS).map((name) => name.replace(/,.*/, '')));
    expect([...claimed].sort()).toEqual(operations.sort());
  });
});
