// The coupon server on Cloudflare Workers: in a Durable Object, whose connections outlive the request that opened them.
import { DurableObject } from 'cloudflare:workers';
import { CouponError, errorStatus } from '@kaquan/protocol/errors';
import { type Caller, type CouponServer, createCouponServer } from '@kaquan/server';
import { logIn } from '@kaquan/server/log-in';
import { readEnvironment } from '@kaquan/server/read-environment';
import { Hono } from 'hono';
import { sign, verify } from 'hono/jwt';

interface Env {
  COUPONS: DurableObjectNamespace<CouponObject>;
  SESSION_SECRET: string;
}

const TWO_HOURS = 2 * 3600;
/** How often the object is woken, milliseconds: one that nobody asks is put away, and its jobs with it. */
const HEARTBEAT = 60_000;

/** Routes come through its `fetch`. A pool of connections to PostgreSQL lives as long as it, and so do the jobs. */
export class CouponObject extends DurableObject<Env> {
  readonly #app = new Hono();
  readonly #coupons: CouponServer;

  constructor(state: DurableObjectState, env: Env) {
    super(state, env);
    this.#coupons = createCouponServer({
      ...readEnvironment({ ...env }),
      basePath: '/api',
      identify: (request) => callerOf(request, env.SESSION_SECRET),
      addressOf: (request) => request.headers.get('cf-connecting-ip') ?? undefined,
      // There is no disk: what the database does not take, the platform is to send again.
      spool: false,
      // Of the six that a Worker may open at once; calls to the platforms take the others.
      databaseConnections: 3,
    });
    this.#app.all('/api/*', (c) => this.#coupons.fetch(c.req.raw));
    this.#app.post('/login', async (c) => {
      const caller = await logIn(this.#coupons, await c.req.json().catch(() => undefined));
      const exp = Math.floor(Date.now() / 1000) + TWO_HOURS;
      return c.json({ token: await sign({ caller, exp }, env.SESSION_SECRET, 'HS256') });
    });
    this.#app.onError((error) => {
      if (!(error instanceof CouponError)) throw error;
      const { code, message } = error;
      return Response.json({ error: { code, message } }, { status: errorStatus(error) });
    });
    state.waitUntil(this.alarm());
  }

  override async fetch(request: Request): Promise<Response> {
    return this.#app.fetch(request);
  }

  override async alarm(): Promise<void> {
    await this.ctx.storage.setAlarm(Date.now() + HEARTBEAT);
  }
}

/** The shop's own login: a signed token, which pages and mini-programs send with every call. */
async function callerOf(request: Request, secret: string): Promise<Caller | null> {
  const [, token] = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '') ?? [];
  if (token === undefined) return null;
  const payload = await verify(token, secret, 'HS256').catch(() => undefined);
  return (payload?.caller as Caller | undefined) ?? null;
}

export default {
  fetch: (request, env) => env.COUPONS.get(env.COUPONS.idFromName('coupons')).fetch(request),
} satisfies ExportedHandler<Env>;
