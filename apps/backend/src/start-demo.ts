// Composes the demo's backend: sessions, the coupon server, the playground's routes and the built apps.
import { randomBytes } from 'node:crypto';
import { type Serving, serveNode } from '@kaquan/server/adapters/serve-node';
import { createLogger } from '@kaquan/server/create-logger';
import { Hono } from 'hono';
import pino, { type Logger } from 'pino';
import { createDemoShop } from './demo-shop.ts';
import { followClock } from './follow-clock.ts';
import { guardPages } from './guard-pages.ts';
import { createIdentify } from './identify.ts';
import { createKnownUsers } from './known-users.ts';
import { loginBaidu } from './login-baidu.ts';
import { loginWeapp } from './login-weapp.ts';
import { loginWechat } from './login-wechat.ts';
import { createMembers } from './members.ts';
import { playgroundRoutes } from './playground-routes.ts';
import { createRequestLog } from './request-log.ts';
import { createSandboxControl } from './sandbox-control.ts';
import { serveApps } from './serve-apps.ts';
import { createSessions } from './session.ts';
import { shopRoutes } from './shop-routes.ts';

export interface DemoOptions {
  sandboxUrl: string;
  /** 0 or absent: a free port. */
  port?: number;
  /** postgres://…, a path for the embedded database, or memory:// (the default). */
  database?: string;
  sessionSecret?: string;
  /** Sessions for TLS only; off, since the demo stands on 127.0.0.1. */
  secureCookies?: boolean;
  logger?: Logger;
  /** What ends it, for a process of its own; nothing unless given. */
  signals?: readonly NodeJS.Signals[];
}

export type Demo = Serving;

/**
 * Starts the demo's backend beside a running sandbox: creates the shop's coupons over the platforms' APIs,
 * then serves the playground, both apps and the coupon server.
 *
 * @throws when the sandbox does not answer or the port is taken
 */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const sandbox = createSandboxControl(options.sandboxUrl);
  const accounts = await sandbox.accounts();
  const clock = followClock(sandbox);
  await clock.sync();
  const log = createRequestLog(clock.now);
  const sessions = createSessions(options.sessionSecret ?? randomBytes(32).toString('base64url'), {
    secure: options.secureCookies ?? false,
  });
  const logger = options.logger ?? pino({ level: 'warn' });
  const database = options.database ?? 'memory://';
  const users = createKnownUsers();
  const memberOf = createMembers(sandbox);
  const identify = createIdentify({ sessions, users, memberOf });
  const shop = createDemoShop({ sandbox, accounts, clock, identify, users, database, logger });
  const [wechat] = accounts.wechat;
  let url = '';

  const app = new Hono();
  app.use(guardPages());
  for (const path of ['/api/*', '/shop/*', '/demo/wechat/*'])
    app.use(path, async (_c, next) => {
      await clock.sync();
      await next();
    });
  app.all('/api/*', (c) => log.watch(c.req.raw, shop.fetch));
  app.route('/session/baidu', loginBaidu(shop.baidu, sessions));
  app.route(
    '/session/wechat',
    loginWechat(
      {
        api: shop.wechat,
        appid: wechat?.appid ?? '',
        authorizeUrl: `${sandbox.url}/wechat/oauth/connect/oauth2/authorize`,
        callbackUrl: () => `${url}/session/wechat/callback`,
        memberOf,
        met: users.learn,
      },
      sessions,
    ),
  );
  if (wechat?.miniProgram) {
    const miniProgram = { ...wechat.miniProgram, baseUrl: `${sandbox.url}/wechat` };
    app.route('/session/wechat-mini', loginWeapp(miniProgram, sessions));
  }
  app.get('/session', async (c) => c.json((await sessions.read(c.req.raw)) ?? {}));
  app.delete('/session', (c) => {
    c.header('set-cookie', sessions.ended);
    return c.json({});
  });
  app.route('/shop', shopRoutes(shop, identify));
  app.route('/demo', playgroundRoutes(shop, log, sandbox.url, accounts));
  app.route('/', serveApps(sandbox.url));
  app.onError((error, c) => {
    createLogger(logger).error({ err: error, path: c.req.path }, 'request failed');
    return c.json({ error: { code: 'INTERNAL', message: 'The demo failed; its log says why.' } }, 500);
  });

  const serving = await serveNode(
    { fetch: async (request) => app.fetch(request), close: shop.close },
    { hostname: '127.0.0.1', port: options.port ?? 0, signals: options.signals ?? [] },
  );
  url = serving.url;
  await shop.open(url);
  return serving;
}
