// SIGTERM in the middle of load, on a real process and a real PostgreSQL: what was accepted is finished.
import { openDatabase } from '@kaquan/server/storage';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createControl } from '../../harness/control.ts';
import { executeSql } from '../../harness/database/execute-sql.ts';
import { openShop } from '../../harness/open-shop.ts';
import { startPostgres } from '../../harness/postgres.ts';
import { pointCallbacks } from '../../harness/processes/callback-urls.ts';
import { startSandboxProcess } from '../../harness/processes/start-sandbox-process.ts';
import { startServerProcess } from '../../harness/processes/start-server-process.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import type { End } from '../../load/attempt.ts';
import { type Contest, claimCoupon } from '../../load/claim-coupon.ts';
import { createNotedRequests, requestsIn } from './noted-requests.ts';

/** Half of them Baidu's, half WeChat's. */
const COUPONS = 24;
/** Coupons that are used when the signal comes; as many again are being used, the others wait. */
const BEFORE = 6;

const closers: (() => Promise<unknown>)[] = [];
let stage: Awaited<ReturnType<typeof open>>;

async function open() {
  const postgres = await startPostgres();
  closers.push(postgres.stop);
  const database = await postgres.createDatabase('shutdown');
  const sandbox = await startSandboxProcess({ threes: COUPONS });
  closers.push(sandbox.stop);
  const server = await startServerProcess({ sandboxUrl: sandbox.url, database, env: { LOG_LEVEL: 'info' } });
  closers.push(server.kill);
  const control = createControl(sandbox.url);
  await pointCallbacks(sandbox.url, server.url);
  const shop = await openShop({ sandboxUrl: sandbox.url, control, callbackUrl: server.url, stock: COUPONS });
  closers.push(shop.close);
  const requests = createNotedRequests(server.url);
  const contests: Contest[] = [];
  for (const [n, people] of sandbox.people.entries()) {
    const kind = n % 2 === 0 ? 'baidu' : 'ordinary';
    const contest = await claimCoupon(kind, { shop, control, ask: requests.ask }, people);
    await contest.comeIn(people.me);
    contests.push(contest);
  }
  return { database, server, control, requests, contests };
}

beforeAll(async () => {
  stage = await open();
}, 120_000);
afterAll(async () => {
  for (const close of closers.reverse()) await close();
}, 120_000);

it('finishes what it has accepted, and ends well', async () => {
  const { database, server, control, requests, contests } = stage;
  const ends = new Map<string, End>();
  const uses = contests.map(async (contest, n) => {
    // One after the other, so that the signal finds them at every step.
    await waitUntil(
      () => ends.size >= n - BEFORE,
      () => 'a turn',
    );
    const [holder] = contest.holders;
    if (holder) ends.set(contest.couponId, await contest.use(holder, 'plain'));
  });
  await waitUntil(
    () => ends.size >= BEFORE,
    () => 'the first coupons to be used',
  );
  expect(await server.stop()).toBe(0);
  await Promise.all(uses);

  const accepted = requestsIn(server.output());
  expect([...requests.unanswered].filter((id) => accepted.has(id))).toEqual([]);
  expect([...requests.answered].filter((id) => !accepted.has(id))).toEqual([]);
  expect(requests.unanswered.size).toBeGreaterThan(0);

  const db = await openDatabase(database);
  const { rows } = await executeSql(
    db,
    'select coupon_id as "couponId", state from kaquan.redemptions',
  ).finally(() => db.close());
  const stateOf = new Map(
    (rows as { couponId: string; state: string }[]).map((row) => [row.couponId, row.state]),
  );
  expect([...stateOf.values()]).not.toContain('using');
  const book = await control.book();
  for (const { platform, couponId } of contests) {
    const told = ends.get(couponId)?.end === 'used';
    expect([couponId, stateOf.get(couponId) === 'used']).toEqual([couponId, told]);
    const usesThere = book.coupons.find(
      (one) => one.platform === platform && one.couponId === couponId,
    )?.uses;
    // Baidu is told by a job, of the next process too.
    if (platform === 'wechat') expect([couponId, usesThere]).toEqual([couponId, told ? 1 : 0]);
  }
}, 120_000);
