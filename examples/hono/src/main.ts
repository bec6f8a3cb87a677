// The coupon server in a Hono app: both speak Request and Response, so it is one route.
import { CouponError, errorStatus } from '@kaquan/protocol/errors';
import { type Caller, createCouponServer } from '@kaquan/server';
import { serveNode } from '@kaquan/server/adapters/serve-node';
import { logIn } from '@kaquan/server/log-in';
import { readEnvironment } from '@kaquan/server/read-environment';
import { Hono } from 'hono';
import { sign, verify } from 'hono/jwt';

const { PORT = '3000', SESSION_SECRET = '' } = process.env;
if (SESSION_SECRET.length < 32) throw new Error('Set SESSION_SECRET to 32 or more random characters.');
const TWO_HOURS = 2 * 3600;

/** The shop's own login: a signed token, which pages and mini-programs send with every call. */
async function callerOf(request: Request): Promise<Caller | null> {
  const [, token] = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '') ?? [];
  if (token === undefined) return null;
  const payload = await verify(token, SESSION_SECRET, 'HS256').catch(() => undefined);
  return (payload?.caller as Caller | undefined) ?? null;
}

const coupons = createCouponServer({
  ...readEnvironment(process.env),
  basePath: '/api',
  identify: callerOf,
});

const app = new Hono();
// `raw` is the request as it came. Middleware above that reads the body would leave nothing of it.
app.all('/api/*', (c) => coupons.fetch(c.req.raw));
app.post('/login', async (c) => {
  const caller = await logIn(coupons, await c.req.json().catch(() => undefined));
  const exp = Math.floor(Date.now() / 1000) + TWO_HOURS;
  return c.json({ token: await sign({ caller, exp }, SESSION_SECRET, 'HS256') });
});
app.onError((error) => {
  if (!(error instanceof CouponError)) throw error;
  const { code, message } = error;
  return Response.json({ error: { code, message } }, { status: errorStatus(error) });
});

// At SIGTERM and SIGINT it answers what was asked, then closes the coupon server.
const serving = await serveNode(
  { fetch: async (request) => app.fetch(request), close: coupons.close },
  { port: Number(PORT) },
);
console.log(`Listening on ${serving.url}`);
await serving.closed;
process.exit();
