// Every route of the server, under one base path.
import { CouponError } from '@kaquan/protocol/errors';
import { Hono, type MiddlewareHandler } from 'hono';
import type { EventIntake } from '../events/event-intake.ts';
import { answerInTime } from '../page-deadline.ts';
import type { Caller, CouponPlatform } from '../platforms/platform.ts';
import type { Readiness } from '../readiness.ts';
import type { Redemptions } from '../redemption/index.ts';
import type { OpenedDatabase } from '../storage/database.ts';
import type { Log } from '../telemetry/log.ts';
import { answerError } from './answer-error.ts';
import { callbacks } from './callbacks.ts';
import { coupons } from './coupons.ts';
import { createGuards, type GuardsOptions } from './guards/create-guards.ts';
import { requireJson } from './guards/require-json.ts';
import { healthz } from './healthz.ts';
import { limitBody } from './limit-body.ts';
import { observeRequest } from './observe-request.ts';
import { readyz } from './readyz.ts';
import { redemptions } from './redemptions.ts';
import type { RouteEnv } from './route-env.ts';

/** Bytes. */
const BODY_LIMIT = 64 * 1024;
const CALLBACK_LIMIT = 256 * 1024;

export interface RoutesOptions extends Pick<GuardsOptions, 'limits' | 'addressOf' | 'pageOrigins'> {
  basePath: string;
  platforms: ReadonlyMap<string, CouponPlatform>;
  identify(request: Request): Promise<Caller | null> | Caller | null;
  database(): Promise<OpenedDatabase>;
  redemptions(): Promise<Redemptions>;
  intake: EventIntake;
  readiness: Readiness;
  /** Being closed, what runs may end and what comes is refused; how it stands is still told. Closed, everything is. */
  life(): 'open' | 'closing' | 'closed';
  /** Seconds. */
  now(): number;
  logger: Log;
}

/** Puts the routes together; what they throw becomes the one error answer. */
export function createRoutes(options: RoutesOptions): Hono<RouteEnv> {
  const { platforms, identify, database, now, logger } = options;
  const app = new Hono<RouteEnv>();
  const guards = createGuards(options);

  const { basePath, life } = options;
  const told = [`${basePath}/healthz`, `${basePath}/readyz`];
  app.use(observeRequest({ basePath, platforms, logger }));
  app.use(async (c, next) => {
    // Before there is an answer: each header of one that is there makes a new one.
    c.header('cache-control', 'no-store');
    c.header('x-content-type-options', 'nosniff');
    if (life() === 'closed' || (life() === 'closing' && !told.includes(c.req.path))) {
      c.header('connection', 'close');
      throw new CouponError('UNAVAILABLE', 'This server is closing. Ask another one.', { retryAfter: 1 });
    }
    let known: Promise<Caller> | undefined;
    c.set('caller', () => {
      known ??= identified(identify, c.req.raw).then(async (caller) => {
        c.set('identified', caller);
        await guards.admit(caller);
        return caller;
      });
      return known;
    });
    await next();
    // Whoever keeps the connection would ask a server that is no more.
    if (life() !== 'open') c.header('connection', 'close');
  });

  const inTime: MiddlewareHandler<RouteEnv> = (_c, next) => answerInTime(next);
  const routes = new Hono<RouteEnv>();
  routes.use('/callbacks/:platform/*', guards.pushes, limitBody(CALLBACK_LIMIT));
  for (const path of [...platforms.keys(), 'redemptions', 'coupons'])
    routes.use(`/${path}/*`, inTime, guards.pages, requireJson(), limitBody(BODY_LIMIT));
  for (const platform of platforms.values()) routes.route(`/${platform.name}`, platform.routes());
  routes.route('/redemptions', redemptions(options.redemptions));
  routes.route('/coupons', coupons({ platforms, database, now }));
  routes.route('/callbacks', callbacks(platforms, options.intake));
  routes.route('/healthz', healthz());
  routes.route('/readyz', readyz(options.readiness, logger));
  app.route(basePath || '/', routes);
  app.notFound((c) => answerError(new CouponError('NOT_FOUND', 'There is nothing here.'), c, logger));
  app.onError((error, c) => answerError(error, c, logger));
  return app;
}

async function identified(identify: RoutesOptions['identify'], request: Request): Promise<Caller> {
  let caller: Caller | null;
  try {
    caller = await identify(request);
  } catch (error) {
    // Hono answers errors only; a host app may throw anything.
    throw error instanceof Error ? error : new Error('identify threw something that is no error');
  }
  if (caller === null) throw new CouponError('UNAUTHENTICATED', 'Log the user in, then call again.');
  return caller;
}
