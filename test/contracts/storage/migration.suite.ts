// Claims about migrations: forward from every version, nothing lost, and once, however many processes start at once.
import { listMigrations, migrate, type OpenedDatabase } from '@kaquan/server/storage';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { executeSql } from '../../harness/database/execute-sql.ts';
import { readColumns, readConstraints, readIndexes } from './catalog.ts';
import { buildAt, MIGRATIONS, type Migration, readApplied } from './migrations.ts';
import { insertRow, ROWS, type Table } from './rows.ts';
import { atOnce, type OpenTarget } from './target.ts';

const MERCHANTS = [
  { platform: 'baidu', app_id: 'app-1' },
  { platform: 'wechat', app_id: 'app-1' },
  { platform: 'wechat', app_id: 'app-2' },
];
const known = MIGRATIONS.map(({ when }) => when);
const versions = MIGRATIONS.map(({ tag }, at) => ({ tag, until: MIGRATIONS.slice(0, at + 1) }));

/** Whole rows in every table of that time. */
async function fill(opened: OpenedDatabase): Promise<string[]> {
  const columns = await readColumns(opened);
  const tables = [...new Set(columns.map(({ table }) => table))];
  const written = Object.keys(ROWS).filter((table) => tables.includes(table)) as Table[];
  expect(written.length, 'every table of that time has a row').toBe(tables.length);
  for (const table of written) {
    const own = columns.filter((one) => one.table === table).map(({ column }) => column);
    const row = { ...MERCHANTS[0], ...ROWS[table] };
    expect(
      own.filter((column) => !(column in row)),
      `${table} is filled whole`,
    ).toEqual([]);
    for (const merchant of MERCHANTS)
      await insertRow(opened, table, { ...merchant, ...row, ...merchant }, own);
  }
  return written;
}

async function readRows(opened: OpenedDatabase, tables: string[]): Promise<Record<string, object[]>> {
  const found: Record<string, object[]> = {};
  for (const table of tables) {
    const { rows } = await executeSql(
      opened,
      `select to_jsonb(t) as row from kaquan.${table} t order by platform, app_id`,
    );
    found[table] = (rows as { row: object }[]).map(({ row }) => row);
  }
  return found;
}

/** The tables in the database's own words. */
const describeTables = async (opened: OpenedDatabase) => ({
  columns: await readColumns(opened),
  constraints: await readConstraints(opened),
  indexes: await readIndexes(opened),
});

export function migrationSuite(open: OpenTarget): void {
  const opened: OpenedDatabase[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((one) => one.close()));
  });
  async function fresh(processes = 1) {
    const made = await open().fresh(processes);
    opened.push(...made);
    return made;
  }
  async function built(until: Migration[]) {
    const [database] = await fresh();
    await buildAt(database, until);
    return database;
  }

  describe('migration', () => {
    let newTables: Awaited<ReturnType<typeof describeTables>>;
    beforeAll(async () => {
      const [fromNothing] = await open().fresh();
      await migrate(fromNothing);
      newTables = await describeTables(fromNothing);
      await fromNothing.close();
    });

    it.each(versions)(
      'from $tag loses nothing and ends in the tables of a new database',
      async ({ until }) => {
        const database = await built(until);
        const tables = await fill(database);
        const before = await readRows(database, tables);
        await migrate(database);
        expect(Object.values(before).flat()).toHaveLength(tables.length * MERCHANTS.length);
        expect(await readRows(database, tables)).toMatchObject(before);
        expect(await readApplied(database)).toEqual(known);
        expect(await describeTables(database)).toEqual(newTables);
        expect((await readConstraints(database)).filter(({ holds }) => !holds)).toEqual([]);
      },
    );

    it('is run once by eight processes that start together on an empty database', async () => {
      const processes = await fresh(8);
      await atOnce({ processes }, 8, (one) => migrate(one));
      expect(await readApplied(processes[0])).toEqual(known);
    });

    it('is run once by eight processes of a new version that start together', async () => {
      const processes = await fresh(8);
      await buildAt(processes[0], MIGRATIONS.slice(0, 1));
      await fill(processes[0]);
      await atOnce({ processes }, 8, (one) => migrate(one));
      expect(await readApplied(processes[0])).toEqual(known);
    });

    it('is whole or has not happened: one that fails leaves the version before, and is run again', async () => {
      const database = await built(MIGRATIONS.slice(0, 1));
      // Somebody's own table stands where the last statement of the next migration wants its index.
      await executeSql(database, 'create table kaquan.issues_one_coupon (mine text)');
      const before = await describeTables(database);
      await expect(migrate(database)).rejects.toThrow();
      expect(await describeTables(database)).toEqual(before);
      await executeSql(database, 'drop table kaquan.issues_one_coupon');
      await migrate(database);
      expect(await readApplied(database)).toEqual(known);
    });

    it('is told beforehand what it will run, and the question changes nothing', async () => {
      const database = await built(MIGRATIONS.slice(0, 2));
      const listed = await listMigrations(database);
      expect(listed.migrations.map(({ name, isApplied }) => [name, isApplied])).toEqual(
        MIGRATIONS.map(({ tag }, at) => [tag, at < 2]),
      );
      expect(await readApplied(database)).toEqual(known.slice(0, 2));
    });

    it('leaves a database alone that a later version has made', async () => {
      const database = await built(MIGRATIONS);
      const later = 9_999_999_999_999;
      await executeSql(
        database,
        `insert into kaquan_migrations.applied (hash, created_at) values ('later', ${later})`,
      );
      await migrate(database);
      expect(await readApplied(database)).toEqual([...known, later]);
      expect((await listMigrations(database)).newer).toBe(1);
    });
  });
}
