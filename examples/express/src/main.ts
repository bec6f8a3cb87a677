// The coupon server in an Express app, beside its sessions and its body parser.
import { AsyncLocalStorage } from 'node:async_hooks';
import { CouponError, errorStatus } from '@kaquan/protocol/errors';
import { type Caller, createCouponServer } from '@kaquan/server';
import { closeAtSignal } from '@kaquan/server/adapters/close-at-signal';
import { toNodeListener } from '@kaquan/server/adapters/node';
import { logIn } from '@kaquan/server/log-in';
import { readEnvironment } from '@kaquan/server/read-environment';
import cookieSession from 'cookie-session';
import express, { type ErrorRequestHandler } from 'express';

const { PORT = '3000', SESSION_SECRET = '', SECURE_COOKIES } = process.env;
if (SESSION_SECRET.length < 32) throw new Error('Set SESSION_SECRET to 32 or more random characters.');

/** What Express knows of the request that is being answered: its session, and the address behind the proxies. */
const asking = new AsyncLocalStorage<{ caller: Caller | null; address: string | undefined }>();

const coupons = createCouponServer({
  ...readEnvironment(process.env),
  identify: () => asking.getStore()?.caller ?? null,
  addressOf: () => asking.getStore()?.address,
});
const listen = toNodeListener(coupons);

const app = express();
// Proxies on private addresses are believed, nobody else: limits count by the address of who asks.
app.set('trust proxy', 'loopback, linklocal, uniquelocal');
// The shop's own login: a signed cookie. A mini-program keeps none; give it a token, as examples/node does.
app.use(
  cookieSession({
    name: 'session',
    keys: [SESSION_SECRET],
    maxAge: 2 * 3600 * 1000,
    sameSite: 'lax',
    secure: SECURE_COOKIES === 'true',
  }),
);
// Before express.json(): the coupon server reads the body itself, JSON of pages and XML of WeChat's pushes alike.
// Express takes /api off the path, so the coupon server has no basePath.
app.use('/api', (request, response) => {
  const known = { caller: request.session?.caller ?? null, address: request.ip };
  asking.run(known, () => listen(request, response));
});
app.use(express.json());
app.post('/login', async (request, response) => {
  request.session = { caller: await logIn(coupons, request.body) };
  response.sendStatus(204);
});
app.use(((error, _request, response, next) => {
  if (!(error instanceof CouponError)) return next(error);
  const { code, message } = error;
  response.status(errorStatus(error)).json({ error: { code, message } });
}) satisfies ErrorRequestHandler);

const listener = app.listen(Number(PORT), (error) => {
  if (error) throw error;
  console.log(`Listening on http://localhost:${PORT}`);
});
// At SIGTERM and SIGINT it answers what was asked, then closes the coupon server.
await closeAtSignal(listener, coupons).closed;
process.exit();
