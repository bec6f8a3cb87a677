// The storage's claims on a real PostgreSQL, with several pools as several server processes.
import { grantCoupon, migrate, type OpenedDatabase, openDatabase } from '@kaquan/server/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storageContract, type Target } from './index.ts';
import { type DatabaseServer, openServer } from './open-server.ts';
import { freshKey, grantInput } from './target.ts';

describe('PostgreSQL', () => {
  let server: DatabaseServer;
  const processes: OpenedDatabase[] = [];
  let target: Target;
  beforeAll(async () => {
    server = await openServer();
    const url = await server.createDatabase();
    const statements: string[] = [];
    const onStatement = (sql: string) => statements.push(sql);
    for (let i = 0; i < 4; i += 1) processes.push(await openDatabase(url, { connections: 8, onStatement }));
    // All at once, as processes of one deployment do.
    await Promise.all(processes.map((opened) => migrate(opened)));
    target = { processes, statements, fresh: server.fresh };
  });
  afterAll(async () => {
    await Promise.all(processes.map((opened) => opened.close()));
    await server?.stop();
  });

  it('says that it does not answer when there is none', async () => {
    const nowhere = await openDatabase('postgres://kaquan:kaquan@127.0.0.1:1/shop');
    await expect(nowhere.ping()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await nowhere.close();
  });

  it.each([
    [true, ['kaquan_enter_coupons']],
    [false, []],
  ])(
    'has names for its busiest statements, unless a pooler cannot have them (%s)',
    async (preparedStatements, names) => {
      const url = await server.createDatabase();
      const opened = await openDatabase(url, { connections: 1, preparedStatements });
      await migrate(opened);
      await grantCoupon(opened.db, grantInput(freshKey(), 'ming'));
      const named = await opened.db.execute('select name from pg_prepared_statements');
      expect(named).toMatchObject({ rows: names.map((name) => ({ name })) });
      await opened.close();
    },
  );

  storageContract(() => target);
});
