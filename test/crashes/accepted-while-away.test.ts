// A push that was accepted while the database was away outlives kill -9: the next process grants the coupon, once.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findCoupon, openDatabase } from '@kaquan/server/storage';
import { afterAll, expect, it } from 'vitest';
import { createControl } from '../harness/control.ts';
import { startDatabaseProxy } from '../harness/database/database-proxy.ts';
import { executeSql } from '../harness/database/execute-sql.ts';
import { openShop } from '../harness/open-shop.ts';
import { startPostgres } from '../harness/postgres.ts';
import { callbackUrls } from '../harness/processes/callback-urls.ts';
import { readAccounts } from '../harness/processes/read-accounts.ts';
import { startSandboxProcess } from '../harness/processes/start-sandbox-process.ts';
import { startServerProcess } from '../harness/processes/start-server-process.ts';
import { waitUntil } from '../harness/wait-until.ts';

/** Milliseconds, on a machine that does much else. */
const PATIENCE = 60_000;
const closers: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of closers.reverse()) await close();
}, 120_000);

it('is granted once by the server that comes after the killed one', async () => {
  const home = await mkdtemp(join(tmpdir(), 'kaquan-away-'));
  closers.push(() => rm(home, { recursive: true, force: true }));
  const SPOOL = join(home, 'pushes');
  const files = async () => (await readdir(SPOOL).catch(() => [])).length;
  const postgres = await startPostgres();
  closers.push(() => postgres.stop());
  const database = await postgres.createDatabase('away');
  const proxy = await startDatabaseProxy(database);
  closers.push(() => proxy.close());
  const sandbox = await startSandboxProcess({ threes: 1 });
  closers.push(() => sandbox.kill());
  const control = createControl(sandbox.url);
  const first = await startServerProcess({ sandboxUrl: sandbox.url, database: proxy.url, env: { SPOOL } });
  closers.push(() => first.kill());
  const shop = await openShop({ sandboxUrl: sandbox.url, control, callbackUrl: first.url, stock: 10 });
  closers.push(() => shop.close());
  const openId = sandbox.people[0]?.me.baidu ?? '';

  proxy.refuse();
  const before = await control.lastLogId();
  const { couponTakeId, couponCode } = await control.baidu.claim(openId, shop.baiduCoupon);
  expect(await control.pushed('user_get_coupon', before)).toMatchObject({ status: 200 });
  // The same push once more, as a platform does that has lost the answer.
  const again = await fetch(callbackUrls(first.url).baidu, {
    method: 'POST',
    body: JSON.stringify({
      ToUserName: 'kaquan',
      FromUserName: openId,
      CreateTime: await control.now(),
      MsgType: 'event',
      Event: 'user_get_coupon',
      CouponId: shop.baiduCoupon,
      CouponCode: couponCode,
      CouponTakeId: couponTakeId,
    }),
  });
  expect([again.status, await again.text()]).toEqual([200, 'success']);
  await first.kill();
  expect(await files()).toBe(1);

  const second = await startServerProcess({ sandboxUrl: sandbox.url, database, env: { SPOOL } });
  closers.push(() => second.kill());
  const opened = await openDatabase(database);
  closers.push(() => opened.close());
  const { appKey } = (await readAccounts(sandbox.url)).baidu[0];
  const key = { platform: 'baidu', appId: appKey, couponId: couponTakeId };
  await waitUntil(
    () => findCoupon(opened.db, key),
    () => `the coupon to be granted; the server wrote:\n${second.output()}`,
    PATIENCE,
  );
  await waitUntil(async () => (await files()) === 0, 'the spool to be empty', PATIENCE);
  const { rows } = await executeSql(opened, 'select worked_at is not null as worked from kaquan.events');
  expect(rows).toEqual([{ worked: true }]);
  const book = await control.book();
  expect(book.pushes.map(({ event, accepted }) => [event, accepted])).toEqual([['user_get_coupon', true]]);
}, 180_000);
