// Composes the demo's backend: sessions, the coupon server, the built apps and the routes the playground asks.
import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { serve } from '@hono/node-server';
import { couponFace } from '@kaquan/protocol/wechat/coupon-face';
import { type CouponServer, createCouponServer } from '@kaquan/server';
import { getCard } from '@kaquan/server/wechat/card/get';
import { Hono } from 'hono';
import pino, { type Logger } from 'pino';
import { followClock } from './follow-clock.ts';
import { loginBaidu } from './login-baidu.ts';
import { loginWechat } from './login-wechat.ts';
import { openShop } from './merchant.ts';
import { createRequestLog } from './request-log.ts';
import { createSandboxControl } from './sandbox-control.ts';
import { serveApps } from './serve-apps.ts';
import { createSessions } from './session.ts';

export interface DemoOptions {
  sandboxUrl: string;
  /** 0 or absent: a free port. */
  port?: number;
  /** postgres://…, a path for the embedded database, or memory:// (the default). */
  database?: string;
  sessionSecret?: string;
  logger?: Logger;
}

export interface Demo {
  url: string;
  close(): Promise<void>;
}

/**
 * Starts the demo's backend beside a running sandbox: creates the shop's coupons over the platforms' APIs,
 * then serves the playground, both apps and the coupon server.
 *
 * @throws when the sandbox does not answer or the port is taken
 */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const sandbox = createSandboxControl(options.sandboxUrl);
  const accounts = await sandbox.accounts();
  const [wechat] = accounts.wechat;
  const [baidu] = accounts.baidu;
  if (!wechat || !baidu) throw new Error('The sandbox plays no WeChat or no Baidu app.');

  const clock = followClock(sandbox);
  await clock.sync();
  const log = createRequestLog(clock.now);
  const sessions = createSessions(options.sessionSecret ?? randomBytes(32).toString('base64url'));
  const logger = options.logger ?? pino({ level: 'warn' });
  const callbackSecret = randomBytes(16).toString('hex');
  const database = options.database ?? 'memory://';
  const embedded = !/^(postgres(ql)?|memory):\/\//.test(database);

  const openServer = async (): Promise<CouponServer> => {
    if (embedded) await mkdir(path.dirname(path.resolve(database)), { recursive: true });
    return createCouponServer({
      basePath: '/api',
      database,
      identify: sessions.read,
      now: clock.now,
      logger,
      baidu: {
        appKey: baidu.appKey,
        appSecret: baidu.appSecret,
        callbackSecret,
        baseUrl: `${sandbox.url}/baidu`,
      },
      wechat: {
        appid: wechat.appid,
        secret: wechat.secret,
        token: wechat.token,
        encodingAesKey: wechat.encodingAesKey,
        baseUrl: `${sandbox.url}/wechat`,
      },
    });
  };
  const present = <T>(api: T | undefined): T => {
    if (!api) throw new Error('The coupon server was configured without this platform.');
    return api;
  };

  let server: CouponServer | undefined;
  let cardIds: string[] = [];
  let url = '';
  const running = () => present(server);

  const openForBusiness = async () => {
    server = await openServer();
    await server.ready();
    await sandbox.setWechatCallback(`${url}/api/callbacks/wechat`);
    ({ cardIds } = await openShop({
      baidu: present(server.baidu),
      wechat: present(server.wechat),
      sandbox,
      baiduCallbackUrl: `${url}/api/callbacks/baidu/${callbackSecret}`,
      wechatPageUrl: `${url}/apps/wechat/#/pages/use/index`,
      now: clock.now(),
    }));
  };

  const app = new Hono();
  app.all('/api/*', async (c) => {
    await clock.sync();
    return log.watch(c.req.raw, (request) => running().fetch(request));
  });
  app.route(
    '/session/baidu',
    loginBaidu(() => present(running().baidu), sessions),
  );
  app.route(
    '/session/wechat',
    loginWechat(
      {
        api: () => present(running().wechat),
        appid: wechat.appid,
        authorizeUrl: `${sandbox.url}/wechat/oauth/connect/oauth2/authorize`,
        callbackUrl: () => `${url}/session/wechat/callback`,
      },
      sessions,
    ),
  );
  app.get('/session', async (c) => c.json((await sessions.read(c.req.raw)) ?? {}));
  app.delete('/session', (c) => {
    c.header('set-cookie', sessions.ended);
    return c.json({});
  });
  app.get('/demo/config', (c) =>
    c.json({ sandboxUrl: sandbox.url, baiduAppKey: baidu.appKey, wechatAppid: wechat.appid }),
  );
  app.get('/demo/log', (c) => c.json({ entries: log.entries(Number(c.req.query('after') ?? 0)) }));
  app.get('/demo/wechat/cards', async (c) => {
    const api = present(running().wechat);
    const cards = await Promise.all(
      cardIds.map(async (cardId) => ({ cardId, raw: await getCard(api, { cardId }) })),
    );
    return c.json(cards.map(({ cardId, raw }) => ({ cardId, face: couponFace(raw) })));
  });
  app.post('/demo/reset', async (c) => {
    if (database.startsWith('postgres')) {
      return c.json(
        {
          error: { code: 'FORBIDDEN', message: 'Empty the PostgreSQL database yourself, then start again.' },
        },
        409,
      );
    }
    await running().close();
    await sandbox.reset();
    await clock.sync();
    if (embedded) await rm(database, { recursive: true, force: true });
    log.clear();
    await openForBusiness();
    return c.json({});
  });
  app.route('/', serveApps(sandbox.url));
  app.onError((error, c) => {
    logger.error({ err: error, path: c.req.path }, 'request failed');
    return c.json({ error: { code: 'INTERNAL', message: 'The demo failed; its log says why.' } }, 500);
  });

  const listener = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const started = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: options.port ?? 0 }, (info) => {
      url = `http://127.0.0.1:${info.port}`;
      resolve(started);
    });
    started.once('error', reject);
  });
  await openForBusiness();

  return {
    url,
    async close() {
      await new Promise((resolve) => listener.close(resolve));
      await server?.close();
    },
  };
}
