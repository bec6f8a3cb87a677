// The coupon server on Node alone: one function answers the shop's own routes and hands the others on.
import { CouponError, errorStatus } from '@kaquan/protocol/errors';
import { createCouponServer } from '@kaquan/server';
import { serveNode } from '@kaquan/server/adapters/serve-node';
import { logIn } from '@kaquan/server/log-in';
import { readEnvironment } from '@kaquan/server/read-environment';
import { callerOf, issueToken } from './token.ts';

const { PORT = '3000' } = process.env;

const coupons = createCouponServer({
  ...readEnvironment(process.env),
  basePath: '/api',
  identify: callerOf,
});

async function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  // Handed on as it came: the coupon server reads the body itself, JSON of pages and XML of WeChat's pushes alike.
  if (pathname.startsWith('/api/')) return coupons.fetch(request);
  if (pathname === '/login' && request.method === 'POST') return login(request);
  return new Response('Not found', { status: 404 });
}

/** POST /login with the platform's code; pages and mini-programs send the token with every call. */
async function login(request: Request): Promise<Response> {
  try {
    const caller = await logIn(coupons, await request.json().catch(() => undefined));
    return Response.json({ token: await issueToken(caller) });
  } catch (error) {
    if (!(error instanceof CouponError)) throw error;
    const { code, message } = error;
    return Response.json({ error: { code, message } }, { status: errorStatus(error) });
  }
}

// At SIGTERM and SIGINT it answers what was asked, then closes the coupon server.
const serving = await serveNode({ fetch: answer, close: coupons.close }, { port: Number(PORT) });
console.log(`Listening on ${serving.url}`);
await serving.closed;
process.exit();
