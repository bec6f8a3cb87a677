// A PostgreSQL that goes away and comes back, seen from the storage and from a server: told in time, and all goes on.
import { type CouponServer, createCouponServer } from '@kaquan/server';
import { type OpenedDatabase, openDatabase } from '@kaquan/server/storage';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type DatabaseProxy, startDatabaseProxy } from '../harness/database/database-proxy.ts';
import { executeSql } from '../harness/database/execute-sql.ts';
import { type RunningPostgres, startPostgres } from '../harness/postgres.ts';
import { waitUntil } from '../harness/wait-until.ts';

let postgres: RunningPostgres;
let proxy: DatabaseProxy;
let opened: OpenedDatabase;
beforeAll(async () => {
  postgres = await startPostgres();
  proxy = await startDatabaseProxy(await postgres.createDatabase('away'));
  opened = await openDatabase(proxy.url, { connections: 2 });
  await opened.db.execute(`create table notes (id int primary key, body text)`);
});
afterEach(() => proxy.heal());
afterAll(async () => {
  await opened?.close();
  await proxy?.close();
  await postgres?.stop();
});

const AWAY = { code: 'UNAVAILABLE', retryAfter: 1 };
const write = (id: number) => `insert into notes values (${id}, 'x')`;
const written = async (id: number) =>
  (await executeSql(opened, 'select 1 from notes where id = $1', [id])).rows.length;

describe('the storage', () => {
  it('loses no connection of its pool to a transaction that cannot begin', async () => {
    proxy.refuse();
    for (let tries = 0; tries < 10; tries += 1)
      await expect(opened.db.transaction((tx) => tx.execute(write(0)))).rejects.toMatchObject(AWAY);
    proxy.heal();
    // Drizzle's own transaction took a connection and never gave it back: with a pool of two this waited for ever.
    await opened.db.transaction((tx) => tx.execute(write(1)));
    expect(await written(1)).toBe(1);
  });

  it('survives a line that breaks between two statements, when nobody listens for an answer', async () => {
    const broken = opened.db.transaction(async (tx) => {
      await tx.execute(write(2));
      proxy.cut();
      // Nothing may be under way when the line's end is noticed: unheard, it would end the process.
      await new Promise((resolve) => setTimeout(resolve, 50));
      await tx.execute(write(3));
    });
    await expect(broken).rejects.toMatchObject(AWAY);
    expect([await written(2), await written(3)]).toEqual([0, 0]);
  });

  it('does not repeat what may have been committed', async () => {
    proxy.cutAfter('commit');
    let runs = 0;
    const cut = opened.db.transaction(async (tx) => {
      runs += 1;
      await tx.execute(write(4));
    });
    await expect(cut).rejects.toMatchObject(AWAY);
    expect(runs).toBe(1);
    expect(await written(4)).toBe(1);
  });

  it('repeats what was rolled back for the sake of another transaction', async () => {
    await opened.db.execute(`insert into notes values (10, 'a'), (11, 'b')`);
    const both = (first: number, second: number) =>
      opened.db.transaction(async (tx) => {
        await tx.execute(`update notes set body = body || '!' where id = ${first}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
        await tx.execute(`update notes set body = body || '!' where id = ${second}`);
      });
    // Each waits for the other: PostgreSQL ends one of them.
    await Promise.all([both(10, 11), both(11, 10)]);
    const { rows } = await executeSql(opened, 'select body from notes where id in (10, 11) order by id');
    expect(rows).toEqual([{ body: 'a!!' }, { body: 'b!!' }]);
  });

  it('gives up a line through which nothing comes any more, and does not use it again', async () => {
    const single = await openDatabase(proxy.url, { connections: 1 });
    await single.db.transaction((tx) => tx.execute(write(20)));
    proxy.silence();
    await expect(single.db.transaction((tx) => tx.execute(write(21)))).rejects.toMatchObject(AWAY);
    await single.db.transaction((tx) => tx.execute(write(22)));
    const { rows } = await executeSql(single, 'select id from notes where id between 20 and 22 order by id');
    await single.close();
    expect(rows).toEqual([{ id: 20 }, { id: 22 }]);
  });

  it('goes on after the server crashed and recovered', async () => {
    await postgres.restart('immediate');
    await waitUntil(
      () =>
        opened.ping().then(
          () => true,
          () => false,
        ),
      'the database to answer',
    );
    await opened.db.transaction((tx) => tx.execute(write(30)));
    expect(await written(30)).toBe(1);
  });
});

describe('a server whose database is away as it starts', () => {
  let server: CouponServer;
  afterAll(() => server?.close());

  it('says so, with when to come back, and is ready without a restart when the database is there', async () => {
    proxy.refuse();
    server = createCouponServer({
      database: proxy.url,
      identify: () => ({ beecloud: { userId: 'ming' } }),
      logger: pino({ level: 'silent' }),
      beecloud: { appId: 'a', appSecret: 's', masterSecret: 'm', baseUrl: 'http://127.0.0.1:9' },
    });
    const ask = () => server.fetch(new Request('http://shop.test/coupons'));
    const refused = await ask();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await refused.json()).toMatchObject({ error: AWAY });
    proxy.heal();
    await waitUntil(async () => (await ask()).ok, 'the server to find its database');
  });
});
