// The coupon server in a Koa app, beside its signed cookies and its body parser.
import { AsyncLocalStorage } from 'node:async_hooks';
import { CouponError, errorStatus } from '@kaquan/protocol/errors';
import { type Caller, createCouponServer } from '@kaquan/server';
import { closeAtSignal } from '@kaquan/server/adapters/close-at-signal';
import { toNodeListener } from '@kaquan/server/adapters/node';
import { logIn } from '@kaquan/server/log-in';
import { readEnvironment } from '@kaquan/server/read-environment';
import { bodyParser } from '@koa/bodyparser';
import Koa from 'koa';

const { PORT = '3000', SESSION_SECRET = '', SECURE_COOKIES } = process.env;
if (SESSION_SECRET.length < 32) throw new Error('Set SESSION_SECRET to 32 or more random characters.');

/** Who is asking, by Koa's own cookie, while the coupon server answers. */
const asking = new AsyncLocalStorage<Caller | null>();

const coupons = createCouponServer({
  ...readEnvironment(process.env),
  basePath: '/api',
  identify: () => asking.getStore() ?? null,
});
const listen = toNodeListener(coupons);

const app = new Koa({ keys: [SESSION_SECRET] });
app.use(async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    if (!(error instanceof CouponError)) throw error;
    const { code, message } = error;
    ctx.status = errorStatus(error);
    ctx.body = { error: { code, message } };
  }
});
// Before the body parser: the coupon server reads the body itself, JSON of pages and XML of WeChat's pushes alike.
app.use(async (ctx, next) => {
  if (!ctx.path.startsWith('/api/')) return next();
  const cookie = ctx.cookies.get('session', { signed: true });
  const caller: Caller | null = cookie ? JSON.parse(decodeURIComponent(cookie)) : null;
  // The listener writes the answer; Koa leaves it alone.
  ctx.respond = false;
  asking.run(caller, () => listen(ctx.req, ctx.res));
});
app.use(bodyParser());
// The shop's own login: a signed cookie. A mini-program keeps none; give it a token, as examples/node does.
app.use(async (ctx, next) => {
  if (ctx.path !== '/login' || ctx.method !== 'POST') return next();
  const caller = await logIn(coupons, ctx.request.body);
  ctx.cookies.set('session', encodeURIComponent(JSON.stringify(caller)), {
    signed: true,
    maxAge: 2 * 3600 * 1000,
    sameSite: 'lax',
    secure: SECURE_COOKIES === 'true',
  });
  ctx.status = 204;
});

const listener = app.listen(Number(PORT), () => console.log(`Listening on http://localhost:${PORT}`));
// At SIGTERM and SIGINT it answers what was asked, then closes the coupon server.
await closeAtSignal(listener, coupons).closed;
process.exit();
