// npm run measure:scaling: what 1, 2, 4 and 8 server processes do a second on one PostgreSQL, and what it costs.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { RedemptionAnswer } from '@kaquan/protocol/api';
import { openDatabase } from '@kaquan/server/storage';
import { createControl } from '../harness/control.ts';
import { createRandom } from '../harness/create-random.ts';
import { executeSql } from '../harness/database/execute-sql.ts';
import { openShop } from '../harness/open-shop.ts';
import type { People, User } from '../harness/people.ts';
import { startPostgres } from '../harness/postgres.ts';
import { callbackUrls } from '../harness/processes/callback-urls.ts';
import { createGate } from '../harness/processes/gate.ts';
import { startProxy } from '../harness/processes/start-proxy.ts';
import { startSandboxProcess } from '../harness/processes/start-sandbox-process.ts';
import { startServerProcess } from '../harness/processes/start-server-process.ts';
import { type Ask, askServers } from './ask-servers.ts';
import { awaitEnd } from './check-books.ts';
import { readBytes, readWork } from './database-cost.ts';
import { type Measured, measure } from './measure.ts';

const { values } = parseArgs({
  options: {
    processes: { type: 'string', default: '1,2,4,8' },
    coupons: { type: 'string', default: '1000' },
    'at-once': { type: 'string', default: '32' },
  },
});
const coupons = Number(values.coupons);
const atOnce = Number(values['at-once']);

interface Row {
  processes: number;
  claim: Measured;
  redemption: Measured;
  push: Measured;
  statements: number;
  transactions: number;
  idle: number;
  bytes: number;
}

interface Claimed {
  user: User;
  couponTakeId: string;
  couponCode: string;
  coupon: string;
}

/** One size: a database, a sandbox and so many servers of its own. */
async function measureWith(processes: number): Promise<Row> {
  const closers: (() => Promise<unknown>)[] = [];
  try {
    // As it comes, and with its promise to keep what it has said yes to.
    const postgres = await startPostgres({ fsync: 'on', shared_preload_libraries: 'pg_stat_statements' });
    closers.push(postgres.stop);
    const database = await postgres.createDatabase('scaling');
    const db = await openDatabase(database);
    closers.push(() => db.close());
    await executeSql(db, 'create extension pg_stat_statements');
    const sandbox = await startSandboxProcess({ threes: Math.ceil(coupons / 40) });
    closers.push(sandbox.stop);
    const control = createControl(sandbox.url);
    // Baidu's own pushes go nowhere: the measured ones are made here.
    const nowhere = await startProxy({ targets: () => [] });
    closers.push(nowhere.close);
    const shop = await openShop({
      sandboxUrl: sandbox.url,
      control,
      callbackUrl: nowhere.url,
      stock: coupons,
    });
    closers.push(shop.close);
    const servers = await Promise.all(
      Array.from({ length: processes }, () => startServerProcess({ sandboxUrl: sandbox.url, database })),
    );
    for (const server of servers) closers.push(server.stop);
    const random = createRandom(1);
    const urls = servers.map(({ url }) => url);
    const ask = askServers({ urls, random, gate: createGate() });
    const done = async <T>(asked: ReturnType<Ask>): Promise<T> => {
      const { body, refused } = await asked;
      if (refused !== undefined)
        throw new Error(`Refused: ${refused}\n${servers.map((server) => server.output()).join('\n')}`);
      return body as T;
    };

    const claimed: Claimed[] = [];
    for (let n = 0; n < coupons; n += 1) {
      const { me: user } = sandbox.people[Math.floor(n / 40)] as People;
      const { couponTakeId, couponCode } = await control.baidu.claim(user.baidu, shop.baiduCoupon);
      const { referrerInfo } = await control.baidu.launch(user.baidu, couponTakeId);
      claimed.push({ user, couponTakeId, couponCode, coupon: referrerInfo?.extraData.coupon ?? '' });
    }
    const couponId = shop.baiduCoupon;
    const now = await control.now();

    // Tables without a row have their indexes' first pages.
    const empty = await readBytes(db, 'kaquan');
    const atRest = await readWork(db);
    const from = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    const rested = await readWork(db);
    const idle = ((rested.statements - atRest.statements) * 1000) / (performance.now() - from);

    const push = await measure(claimed, atOnce, async ({ user, couponTakeId, couponCode }) => {
      const response = await fetch(callbackUrls(urls[random(urls.length)] ?? '').baidu, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          ToUserName: 'shop',
          FromUserName: user.baidu,
          CreateTime: String(now),
          MsgType: 'event',
          Event: 'user_get_coupon',
          CouponId: couponId,
          UserCouponCode: couponCode,
          CouponTakeId: couponTakeId,
        }),
      });
      if ((await response.text()) !== 'success') throw new Error('A push was not taken');
    });
    await awaitEnd(db, control, { pushes: false });
    await executeSql(db, 'truncate kaquan.coupon_holders, kaquan.redemptions, kaquan.coupons');

    const claim = await measure(claimed, atOnce, async ({ user, coupon }) =>
      done(ask(user, 'POST', '/baidu/launch-coupon', { coupon })),
    );
    const before = await readWork(db);
    const began = performance.now();
    const redemption = await measure(claimed, atOnce, async ({ user, couponTakeId }) => {
      const request = { platform: 'baidu', couponId, couponTakeId };
      const { id } = await done<RedemptionAnswer>(ask(user, 'POST', '/redemptions', request));
      await done(ask(user, 'POST', `/redemptions/${id}/confirm`));
    });
    await awaitEnd(db, control, { pushes: false });
    const after = await readWork(db);
    const polling = (idle * (performance.now() - began)) / 1000;
    return {
      processes,
      claim,
      redemption,
      push,
      statements: (after.statements - before.statements - polling) / coupons,
      transactions: (after.transactions - before.transactions - polling) / coupons,
      idle,
      bytes: ((await readBytes(db, 'kaquan')) - empty) / coupons,
    };
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

const shown = ({ rate, p50, p99 }: Measured) =>
  `${rate.toFixed(0).padStart(5)}/s ${p50.toFixed(0).padStart(5)} ${p99.toFixed(0).padStart(5)} ms`;

console.log(
  `${coupons} coupons, ${atOnce} requests at once, ${availableParallelism()} cores, Node ${process.version}, ` +
    'PostgreSQL 18 with its defaults (fsync on).\nServers, PostgreSQL, sandbox and this program share the cores: ' +
    'with more processes than cores the figures show that nothing breaks, not how it scales.',
);
console.log('\nprocesses | claim: rate, p50, p99 | reserve + confirm        | push intake');
for (const processes of values.processes.split(',').map(Number)) {
  const row = await measureWith(processes);
  console.log(
    `${String(processes).padStart(9)} | ${shown(row.claim)} | ${shown(row.redemption)} | ${shown(row.push)}\n` +
      `          | a redemption: ${row.statements.toFixed(1)} statements in ${row.transactions.toFixed(1)} ` +
      `transactions; at rest ${row.idle.toFixed(1)} statements/s; ` +
      `a used coupon: ${row.bytes.toFixed(0)} bytes with its push`,
  );
}
