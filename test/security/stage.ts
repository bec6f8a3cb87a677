// A shop for attackers: the server over real HTTP beside the sandbox, pages with cookies, a log and all outbound calls
// written down.
import type { ErrorAnswer } from '@kaquan/protocol/api';
import { createSandbox } from '@kaquan/sandbox';
import { type CouponServerConfig, createCouponServer } from '@kaquan/server';
import { toNodeListener } from '@kaquan/server/adapters/node';
import { batchUploadCodes } from '@kaquan/server/baidu/coupon/code/batch-upload';
import { createCoupon } from '@kaquan/server/baidu/coupon/create';
import { createCard } from '@kaquan/server/wechat/card/create';
import pino from 'pino';
import { baiduCash, wechatOrdinary } from '../contracts/walks/coupon-kinds.ts';
import type { Secret } from '../harness/canary/create-search.ts';
import { secretsGiven, secretsOf } from '../harness/canary/secrets-of.ts';
import { createControl } from '../harness/control.ts';
import { listen } from '../harness/listen.ts';
import { makePeople, type User } from '../harness/people.ts';
import { pointCallbacks } from '../harness/processes/callback-urls.ts';
import { newOrderId, orderOf } from '../harness/processes/order-id.ts';
import { readAccounts } from '../harness/processes/read-accounts.ts';

export const CALLBACK_SECRET = 'security-callback-secret';
/** Small enough to be reached by a test; failures of callers keep their default, thirty. */
export const LIMITS = { caller: 50, address: 40, forgedPushes: 30 };
/** What a host app behind a proxy would read the address from. */
export const ADDRESS_HEADER = 'x-real-ip';

export interface Answer<T = Record<string, unknown>> {
  status: number;
  headers: Headers;
  text: string;
  body: T;
  error: ErrorAnswer['error'] | undefined;
}

/** A session of this person: the tests' host app believes its own cookie and bearer token, and nothing else. */
export const sessionOf = (user: User) => Buffer.from(JSON.stringify(user)).toString('base64url');

function identify(request: Request) {
  const bearer = request.headers.get('authorization')?.match(/^Bearer (.+)$/)?.[1];
  const cookie = request.headers.get('cookie')?.match(/(?:^|; )session=([^;]+)/)?.[1];
  const session = bearer ?? cookie;
  if (session === undefined) return null;
  const user = JSON.parse(Buffer.from(session, 'base64url').toString()) as User;
  return {
    baidu: { openId: user.baidu },
    wechat: { openid: user.wechat },
    beecloud: { userId: user.beecloud },
  };
}

/** Opens the shop: a campaign on Baidu, an ordinary card on WeChat, a template on BeeCloud. */
export async function openStage(config: Partial<CouponServerConfig> = {}) {
  const { people, users, friends } = makePeople(80);
  const sandbox = await createSandbox({ port: 0, seed: { users, friends } });
  const control = createControl(sandbox.url);
  const accounts = await readAccounts(sandbox.url);
  const log: string[] = [];
  const asked: URL[] = [];
  const paid: string[] = [];
  const said: string[] = [];
  const codes: Secret[] = [];
  const secrets: Secret[] = [{ kind: 'callback secret', value: CALLBACK_SECRET }, ...secretsOf(accounts)];
  /** What a platform gave the server and nobody else: tokens, tickets, decrypted codes. */
  function noteGiven(url: URL, body: string) {
    secrets.push(...secretsGiven(body));
    const code = url.pathname.endsWith('/card/code/decrypt') && /"code":"(\d+)"/.exec(body)?.[1];
    if (code) codes.push({ kind: 'code', value: code });
  }
  const server = createCouponServer({
    database: 'memory://',
    identify,
    now: sandbox.clock.now,
    logger: pino({ level: 'trace' }, { write: (line: string) => void log.push(line) }),
    async fetch(input, init) {
      const url = new URL(input instanceof Request ? input.url : input);
      asked.push(url);
      const response = await fetch(input, init);
      noteGiven(url, await response.clone().text());
      return response;
    },
    limits: LIMITS,
    addressOf: (request) => request.headers.get(ADDRESS_HEADER) ?? undefined,
    ...config,
    baidu: {
      ...accounts.baidu[0],
      callbackSecret: CALLBACK_SECRET,
      baseUrl: `${sandbox.url}/baidu`,
      ...config.baidu,
    },
    wechat: { ...accounts.wechat[0], baseUrl: `${sandbox.url}/wechat`, ...config.wechat },
    beecloud: {
      ...accounts.beecloud[0],
      baseUrl: `${sandbox.url}/beecloud`,
      order: (orderId, caller) => orderOf(orderId, caller.beecloud?.userId),
      paid: ({ billNo }) => void paid.push(billNo),
      ...config.beecloud,
    },
  });
  const { baidu, wechat, beecloud } = server;
  if (!baidu || !wechat || !beecloud) throw new Error('The server lacks a platform');
  await server.ready();
  const listener = await listen(toNodeListener(server));
  const origin = listener.url;

  const now = sandbox.clock.now();
  const callbacks = `${origin}/callbacks`;
  await pointCallbacks(sandbox.url, origin);
  const campaign = await createCoupon(baidu, baiduCash(now, `${callbacks}/baidu/${CALLBACK_SECRET}`));
  const couponCodes = Array.from({ length: 100 }, (_, n) => `K${String(n).padStart(6, '0')}`);
  await batchUploadCodes(baidu, { couponId: campaign.couponId, couponCodes });
  const card = await createCard(wechat, wechatOrdinary(now));
  await control.wechat.approve(card.cardId);

  /** One request as it is; a body that is no text is sent as JSON. */
  async function send<T = Record<string, unknown>>(
    method: string,
    path: string,
    { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
  ): Promise<Answer<T>> {
    const isText = typeof body === 'string' || body instanceof Uint8Array;
    const response = await fetch(`${origin}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(body === undefined || isText ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isText ? (body as string) : JSON.stringify(body) }),
    });
    const text = await response.text();
    said.push(`${[...response.headers].flat().join('\n')}\n${text}`);
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    const parsed = (isJson ? JSON.parse(text) : {}) as T & Partial<ErrorAnswer>;
    return { status: response.status, headers: response.headers, text, body: parsed, error: parsed.error };
  }

  return {
    origin,
    sandbox,
    control,
    accounts,
    server: { ...server, baidu, wechat, beecloud },
    couponId: campaign.couponId,
    cardId: card.cardId,
    send,
    /** A request of this person's mini-program. */
    as:
      (user: User) =>
      <T = Record<string, unknown>>(method: string, path: string, body?: unknown) =>
        send<T>(method, path, { body, headers: { authorization: `Bearer ${sessionOf(user)}` } }),
    /** Three people whom no test has met yet. */
    people() {
      const next = people.shift();
      if (!next) throw new Error('No fresh people are left: raise the number in stage.ts');
      return next;
    },
    /** 小明's launch of a claim of his own: the sealed coupon, as his wallet gives it to the page. */
    async launchOf(user: User) {
      const { couponTakeId, couponCode } = await control.baidu.claim(user.baidu, campaign.couponId);
      const { referrerInfo } = await control.baidu.launch(user.baidu, couponTakeId);
      return { couponTakeId, couponCode, coupon: referrerInfo?.extraData.coupon ?? '' };
    },
    newOrder: (user: User) => newOrderId(user.beecloud, 11_000),
    /** Every answer that was given, headers first. */
    said,
    /** What must not stand in any of them. */
    secrets,
    /** The codes that WeChat decrypted for the server: for their holders to see, and for no log. */
    codes,
    /** Every line that the server wrote. */
    log: () => log.join(''),
    /** Every URL that the server called. */
    asked,
    /** The bills that the merchant's own code was told are paid. */
    paid,
    async close() {
      await sandbox.close();
      await listener.close();
      await server.close();
    },
  };
}

export type Stage = Awaited<ReturnType<typeof openStage>>;
