// A merchant's server beside the sandbox: real HTTP both ways, on either database, which outlives a restart.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CouponAnswer, ErrorAnswer, LaunchCouponAnswer, RedemptionAnswer } from '@kaquan/protocol/api';
import { createSandbox, type Sandbox } from '@kaquan/sandbox';
import {
  type BaiduApi,
  type BeecloudApi,
  type CouponServer,
  createCouponServer,
  type Order,
  type PaidBill,
  type WechatApi,
} from '@kaquan/server';
import { toNodeListener } from '@kaquan/server/adapters/node';
import { batchUploadCodes } from '@kaquan/server/baidu/coupon/code/batch-upload';
import { createCoupon } from '@kaquan/server/baidu/coupon/create';
import { createCard } from '@kaquan/server/wechat/card/create';
import { activateCoins } from '@kaquan/server/wechat/card/pay/activate';
import { purchaseStock } from '@kaquan/server/wechat/purchase-stock';
import { noteSeen } from '../../harness/canary/note.ts';
import { testLogger } from '../../harness/canary/test-logger.ts';
import { type Control, createControl } from '../../harness/control.ts';
import { listen } from '../../harness/listen.ts';
import { makePeople, type People, type User } from '../../harness/people.ts';
import { startPostgres } from '../../harness/postgres.ts';
import { CALLBACK_SECRET, callbackUrls, pointCallbacks } from '../../harness/processes/callback-urls.ts';
import { readAccounts } from '../../harness/processes/read-accounts.ts';
import { baiduCash, wechatBound, wechatOrdinary, wechatShared } from './coupon-kinds.ts';

/** An answer of the server: its status, and its body read as whatever the test expects. */
export interface Answer<T> {
  status: number;
  body: T;
  error: ErrorAnswer['error'] | undefined;
  headers: Headers;
}

export type Launched = LaunchCouponAnswer;
export type Seen = CouponAnswer;
export type Redeemed = RedemptionAnswer;

export interface Stage {
  sandbox: Sandbox;
  control: Control;
  /** Three people whom no test has met yet. */
  people(): People;
  kinds: { baiduCash: string; shared: string; ordinary: string; bound: string };
  /** Asks the running server as this person. */
  as(user: User | null): <T = unknown>(method: string, route: string, body?: unknown) => Promise<Answer<T>>;
  baidu: BaiduApi;
  wechat: WechatApi;
  beecloud: BeecloudApi;
  operator: CouponServer['operator'];
  /** The merchant's orders, and what its own code was told of payments. */
  orders: Map<string, Order & { userId: string }>;
  paid: PaidBill[];
  /** The database's URL or folder, to look into it while the server is stopped. */
  database: string;
  appIds: { baidu: string; wechat: string };
  /** Where pushes go. */
  callbackUrl: { baidu: string; wechat: string; beecloud: string };
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

/** Who calls, as the host app of these tests says: by plain headers, which nothing else reads. */
function identify(request: Request) {
  const baidu = request.headers.get('x-baidu');
  const wechat = request.headers.get('x-wechat');
  const beecloud = request.headers.get('x-beecloud');
  if (baidu === null || wechat === null || beecloud === null) return null;
  return { baidu: { openId: baidu }, wechat: { openid: wechat }, beecloud: { userId: beecloud } };
}

/** Starts both, and opens the merchant's shop over the platforms' APIs. */
export async function openStage(kind: 'pglite' | 'postgres'): Promise<Stage> {
  const { people, users, friends } = makePeople(40);
  const sandbox = await createSandbox({ port: 0, seed: { users, friends } });
  const control = createControl(sandbox.url);
  const accounts = await readAccounts(sandbox.url);
  const folder = mkdtempSync(path.join(tmpdir(), 'kaquan-walk-'));
  const postgres = kind === 'postgres' ? await startPostgres() : undefined;
  const database = (await postgres?.createDatabase('walks')) ?? path.join(folder, 'database');
  const orders: Stage['orders'] = new Map();
  const paid: PaidBill[] = [];
  let server: CouponServer | undefined;
  const running = () => {
    if (!server) throw new Error('The server is stopped');
    return server;
  };
  const made = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('The server lacks a platform');
    return value;
  };

  async function start() {
    server = createCouponServer({
      database,
      spool: path.join(folder, 'pushes'),
      identify,
      now: sandbox.clock.now,
      logger: testLogger(),
      baidu: { ...accounts.baidu[0], callbackSecret: CALLBACK_SECRET, baseUrl: `${sandbox.url}/baidu` },
      wechat: { ...accounts.wechat[0], baseUrl: `${sandbox.url}/wechat` },
      beecloud: {
        ...accounts.beecloud[0],
        baseUrl: `${sandbox.url}/beecloud`,
        order(orderId, caller) {
          const order = orders.get(orderId);
          return order?.userId === caller.beecloud?.userId ? (order ?? null) : null;
        },
        paid: (bill) => void paid.push(bill),
      },
    });
    await server.ready();
  }
  async function stop() {
    const stopping = server;
    server = undefined;
    await stopping?.close();
  }

  await start();
  const listener = await listen((request, response) => {
    if (server) toNodeListener(server)(request, response);
    else response.writeHead(503).end();
  });
  const callbackUrl = callbackUrls(listener.url);
  await pointCallbacks(sandbox.url, listener.url);

  const now = sandbox.clock.now();
  const { couponId } = await createCoupon(made(running().baidu), baiduCash(now, callbackUrl.baidu));
  const couponCodes = Array.from({ length: 100 }, (_, n) => `K${String(n).padStart(6, '0')}`);
  await batchUploadCodes(made(running().baidu), { couponId, couponCodes });
  const cards: string[] = [];
  for (const card of [wechatShared(now), wechatOrdinary(now), wechatBound(now)]) {
    const { cardId } = await createCard(made(running().wechat), card);
    await control.wechat.approve(cardId);
    cards.push(cardId);
  }
  const [shared = '', ordinary = '', bound = ''] = cards;
  await activateCoins(made(running().wechat));
  await purchaseStock(made(running().wechat), { cardId: shared, quantity: 200 });

  return {
    sandbox,
    control,
    kinds: { baiduCash: couponId, shared, ordinary, bound },
    database,
    appIds: { baidu: accounts.baidu[0].appKey, wechat: accounts.wechat[0].appid },
    callbackUrl,
    people: () => made(people.shift()),
    as: (user) => (method, route, body) => ask(running(), user, method, route, body),
    get baidu() {
      return made(running().baidu);
    },
    get wechat() {
      return made(running().wechat);
    },
    get beecloud() {
      return made(running().beecloud);
    },
    get operator() {
      return running().operator;
    },
    orders,
    paid,
    start,
    stop,
    async close() {
      await sandbox.close();
      await listener.close();
      await stop();
      await postgres?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ask<T>(
  server: CouponServer,
  user: User | null,
  method: string,
  route: string,
  body: unknown,
): Promise<Answer<T>> {
  const response = await server.fetch(
    new Request(`http://shop.test${route}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(user ? { 'x-baidu': user.baidu, 'x-wechat': user.wechat, 'x-beecloud': user.beecloud } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
  const text = await response.text();
  noteSeen('answer', `${[...response.headers].flat().join('\n')}\n${text}`);
  const answered = JSON.parse(text) as T & Partial<ErrorAnswer>;
  return { status: response.status, body: answered, error: answered.error, headers: response.headers };
}
