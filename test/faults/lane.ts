// What one platform's cells are run in: a sandbox, a PostgreSQL database, and a merchant's server between them.
import type { ErrorAnswer } from '@kaquan/protocol/api';
import { CouponError } from '@kaquan/protocol/errors';
import { createSandbox, type Sandbox } from '@kaquan/sandbox';
import {
  type BaiduApi,
  type BeecloudApi,
  type CouponServer,
  createCouponServer,
  type Order,
  type WechatApi,
} from '@kaquan/server';
import { toNodeListener } from '@kaquan/server/adapters/node';
import { type OpenedDatabase, openDatabase } from '@kaquan/server/storage';
import type { MiniProgram } from '@kaquan/server/wechat/sns/jscode2session';
import pino from 'pino';
import { type Control, createControl } from '../harness/control.ts';
import { listen } from '../harness/listen.ts';
import { makePeople, type User } from '../harness/people.ts';
import { CALLBACK_SECRET, callbackUrls, pointCallbacks } from '../harness/processes/callback-urls.ts';
import { headersOf, identifyPerson } from '../harness/processes/person.ts';
import { readAccounts } from '../harness/processes/read-accounts.ts';

/** How long a call to a platform may take here, milliseconds: the server's own five seconds would take all day. */
const PATIENCE = 800;

export interface LaneOptions {
  /** Its URL; the server's own way to it may be another one. */
  database: string;
  /** The way the server takes to the database, when a proxy stands between. */
  through?: string;
  /** Seconds by which the server's clock is ahead of the platform's. */
  ahead?: number;
}

export interface Lane {
  sandbox: Sandbox;
  control: Control;
  server: CouponServer;
  baidu: BaiduApi;
  wechat: WechatApi;
  beecloud: BeecloudApi;
  appIds: { baidu: string; wechat: string; beecloud: string };
  /** The account's mini-program, whose logins are a call of their own. */
  miniProgram: MiniProgram;
  /** The server's database, by a line of its own. */
  database: OpenedDatabase;
  /** Where pushes go. */
  callbackUrl: { baidu: string; wechat: string; beecloud: string };
  orders: Map<string, Order & { userId: string }>;
  /** Somebody whom nothing has happened to yet. */
  person(): User;
  /** Asks the server as this person. Throws the CouponError that it answers. */
  ask<T>(user: User, method: string, route: string, body?: unknown): Promise<T>;
  /** The lines of the server's log since the last time this was asked. */
  takeLog(): string[];
  /** Cards, templates and the like that one cell makes and others may use. */
  kept: Map<string, unknown>;
  close(): Promise<void>;
}

const PEOPLE = 1_000;

/** Starts all of it. */
export async function openLane({ database, through = database, ahead = 0 }: LaneOptions): Promise<Lane> {
  const { people } = makePeople(PEOPLE);
  const users = people.map(({ me }) => me);
  const sandbox = await createSandbox({ port: 0, seed: { users, friends: [] } });
  const accounts = await readAccounts(sandbox.url);
  const orders: Lane['orders'] = new Map();
  const impatient: typeof fetch = (input, init) =>
    fetch(input, {
      ...init,
      signal: AbortSignal.any([AbortSignal.timeout(PATIENCE), ...(init?.signal ? [init.signal] : [])]),
    });
  const { miniProgram, ...wechatAccount } = accounts.wechat[0];
  let log: string[] = [];
  const server = createCouponServer({
    database: through,
    spool: false,
    identify: identifyPerson,
    limits: false,
    now: () => sandbox.clock.now() + ahead,
    logger: pino({ level: 'warn' }, { write: (line) => void log.push(line) }),
    fetch: impatient,
    baidu: { ...accounts.baidu[0], callbackSecret: CALLBACK_SECRET, baseUrl: `${sandbox.url}/baidu` },
    wechat: { ...wechatAccount, baseUrl: `${sandbox.url}/wechat` },
    beecloud: {
      ...accounts.beecloud[0],
      baseUrl: `${sandbox.url}/beecloud`,
      order: (orderId) => orders.get(orderId) ?? null,
    },
  });
  const { baidu, wechat, beecloud } = server;
  if (!baidu || !wechat || !beecloud) throw new Error('The server lacks a platform');
  await server.ready();
  const listener = await listen(toNodeListener(server));
  await pointCallbacks(sandbox.url, listener.url);
  const own = await openDatabase(database);

  return {
    sandbox,
    control: createControl(sandbox.url),
    server,
    baidu,
    wechat,
    beecloud,
    appIds: {
      baidu: accounts.baidu[0].appKey,
      wechat: wechatAccount.appid,
      beecloud: accounts.beecloud[0].appId,
    },
    miniProgram: { ...miniProgram, baseUrl: `${sandbox.url}/wechat`, fetch: impatient },
    database: own,
    callbackUrl: callbackUrls(listener.url),
    orders,
    person() {
      const user = users.shift();
      if (!user) throw new Error('No fresh people are left');
      return user;
    },
    async ask<T>(user: User, method: string, route: string, body?: unknown) {
      const response = await server.fetch(
        new Request(`http://shop.test${route}`, {
          method,
          headers: { 'content-type': 'application/json', ...headersOf(user) },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      );
      const answer: unknown = await response.json();
      if (response.ok) return answer as T;
      const { code, message, ...more } = (answer as ErrorAnswer).error;
      throw new CouponError(code, message, more);
    },
    takeLog() {
      const lines = log;
      log = [];
      return lines;
    },
    kept: new Map(),
    async close() {
      await sandbox.close();
      await listener.close();
      await server.close();
      await own.close();
    },
  };
}

/** Makes a thing of the lane's once, whoever needs it first. */
export async function once<T>(lane: Lane, name: string, make: () => Promise<T>): Promise<T> {
  if (!lane.kept.has(name)) lane.kept.set(name, await make());
  return lane.kept.get(name) as T;
}
