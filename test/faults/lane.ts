// One platform's half of the campaign: a sandbox, a PostgreSQL database, and a merchant's server between them.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ErrorAnswer } from '@kaquan/protocol/api';
import { CouponError } from '@kaquan/protocol/errors';
import { createSandbox, type Sandbox, type SandboxBook } from '@kaquan/sandbox';
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
import { makePeople, type User } from '../harness/people.ts';

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
  /** A control route of the sandbox, for what has no name in `control`. */
  people<T = unknown>(method: 'GET' | 'POST', route: string, body?: object): Promise<T>;
  /** What the platforms believe. */
  book(): Promise<SandboxBook>;
  /** The lines of the server's log since the last time this was asked. */
  takeLog(): string[];
  /** Cards, templates and the like that one cell makes and others may use. */
  kept: Map<string, unknown>;
  close(): Promise<void>;
}

interface WechatAccount {
  appid: string;
  secret: string;
  token: string;
  encodingAesKey: string;
  miniProgram: { appid: string; secret: string };
}

const PEOPLE = 1_000;

/** Starts all of it. */
export async function openLane({ database, through = database, ahead = 0 }: LaneOptions): Promise<Lane> {
  const { people } = makePeople(PEOPLE);
  const users = people.map(({ me }) => me);
  const sandbox = await createSandbox({ port: 0, seed: { users, friends: [] } });
  const accounts = (await (await fetch(`${sandbox.url}/_sandbox/accounts`)).json()) as {
    wechat: [WechatAccount];
    baidu: [{ appKey: string; appSecret: string }];
    beecloud: [{ appId: string; appSecret: string; masterSecret: string }];
  };
  const orders: Lane['orders'] = new Map();
  const callbackSecret = 'faults-callback-secret';
  const impatient: typeof fetch = (input, init) =>
    fetch(input, {
      ...init,
      signal: AbortSignal.any([AbortSignal.timeout(PATIENCE), ...(init?.signal ? [init.signal] : [])]),
    });
  const { miniProgram, ...wechatAccount } = accounts.wechat[0];
  let log: string[] = [];
  const server = createCouponServer({
    database: through,
    identify(request) {
      const [baidu = '', wechat = '', beecloud = ''] = (request.headers.get('x-person') ?? '').split(' ');
      return { baidu: { openId: baidu }, wechat: { openid: wechat }, beecloud: { userId: beecloud } };
    },
    limits: false,
    now: () => sandbox.clock.now() + ahead,
    logger: pino({ level: 'warn' }, { write: (line) => void log.push(line) }),
    fetch: impatient,
    baidu: { ...accounts.baidu[0], callbackSecret, baseUrl: `${sandbox.url}/baidu` },
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
  const listener = createServer(toNodeListener(server));
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/callbacks`;
  const callbackUrl = {
    baidu: `${origin}/baidu/${callbackSecret}`,
    wechat: `${origin}/wechat`,
    beecloud: `${origin}/beecloud`,
  };
  const own = await openDatabase(database);

  async function control<T>(method: string, route: string, body?: object): Promise<T> {
    const response = await fetch(`${sandbox.url}/_sandbox${route}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${route}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }
  await control('PATCH', '/accounts', {
    wechat: { callbackUrl: callbackUrl.wechat },
    beecloud: { callbackUrl: callbackUrl.beecloud },
  });

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
    callbackUrl,
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
          headers: {
            'content-type': 'application/json',
            'x-person': `${user.baidu} ${user.wechat} ${user.beecloud}`,
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      );
      const answer: unknown = await response.json();
      if (response.ok) return answer as T;
      const { code, message, ...more } = (answer as ErrorAnswer).error;
      throw new CouponError(code, message, more);
    },
    people: (method, route, body) => control(method, route, body),
    book: () => control('GET', '/book'),
    takeLog() {
      const lines = log;
      log = [];
      return lines;
    },
    kept: new Map(),
    async close() {
      await sandbox.close();
      await new Promise((resolve) => {
        listener.close(resolve);
        listener.closeAllConnections();
      });
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
