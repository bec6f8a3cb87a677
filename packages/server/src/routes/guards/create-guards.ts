// What stands before the routes: who may call at all, how often, and how often somebody may be wrong.
import { CouponError, type ErrorCode } from '@kaquan/protocol/errors';
import type { MiddlewareHandler } from 'hono';
import type { Caller, CouponPlatform } from '../../platforms/platform.ts';
import type { OpenedDatabase } from '../../storage/database.ts';
import type { GuessKey } from '../../storage/note-guess.ts';
import type { Log } from '../../telemetry/log.ts';
import type { RouteEnv } from '../route-env.ts';
import { countedAddress, socketAddress } from './client-address.ts';
import { createGuessLimit } from './guess-limit.ts';
import { DEFAULT_LIMITS, type LimitsConfig } from './limits-config.ts';
import { refuseForeignPages } from './refuse-foreign-pages.ts';
import { createRequestLimit } from './request-limit.ts';

/** What somebody hears who tries the coupons, codes, redemptions, orders and bills of others. */
const GUESSED: ReadonlySet<ErrorCode> = new Set([
  'COUPON_UNREADABLE',
  'COUPON_NOT_YOURS',
  'COUPON_UNKNOWN',
  'REDEMPTION_UNKNOWN',
  'FORBIDDEN',
  'NOT_FOUND',
]);
/** What a push hears that does not prove where it comes from. */
const FORGED: ReadonlySet<ErrorCode> = new Set(['NOT_FOUND', 'SIGNATURE_INVALID', 'MESSAGE_UNREADABLE']);

export interface GuardsOptions {
  limits: false | LimitsConfig | undefined;
  addressOf: ((request: Request) => string | undefined) | undefined;
  pageOrigins: readonly string[];
  platforms: ReadonlyMap<string, CouponPlatform>;
  database(): Promise<OpenedDatabase>;
  /** Seconds. */
  now(): number;
  logger: Log;
}

export interface Guards {
  /** Before everything but the platforms' pushes. */
  pages: MiddlewareHandler<RouteEnv>;
  /** Before /callbacks/:platform. A push that proves itself is never refused for the failures of others. */
  pushes: MiddlewareHandler<RouteEnv>;
  /** Once a route has asked who is calling. @throws {CouponError} RATE_LIMITED */
  admit(caller: Caller): Promise<void>;
}

/** Makes the guards of one server. With `limits: false` only pages of other origins are refused. */
export function createGuards(options: GuardsOptions): Guards {
  const { platforms, pageOrigins } = options;
  const limits =
    options.limits === false ? undefined : createLimits(options, { ...DEFAULT_LIMITS, ...options.limits });
  const addressOf = (request: Request): string | undefined => {
    const address = (options.addressOf ?? socketAddress)(request);
    return address === undefined ? undefined : countedAddress(address);
  };

  return {
    async pages(c, next) {
      const address = addressOf(c.req.raw);
      if (address !== undefined) await limits?.addresses.admit(address);
      refuseForeignPages(c.req.raw, pageOrigins);
      await next();
      const caller = c.var.identified;
      if (caller && failedWith(c.error, GUESSED)) await limits?.guesses.note(keysOf(platforms, caller));
    },
    async pushes(c, next) {
      const address = addressOf(c.req.raw);
      const platform = platforms.get(c.req.param('platform') ?? '');
      await next();
      if (address !== undefined && platform && failedWith(c.error, FORGED))
        await limits?.forgedPushes.note([
          { platform: platform.name, appId: platform.appId, who: `address:${address}` },
        ]);
    },
    async admit(caller) {
      const keys = keysOf(platforms, caller);
      await limits?.guesses.admit(keys);
      for (const { platform, who } of keys) await limits?.callers.admit(`${platform}/${who}`);
    },
  };
}

function createLimits({ database, now, logger }: GuardsOptions, limits: Required<LimitsConfig>) {
  return {
    callers: createRequestLimit(limits.caller),
    addresses: createRequestLimit(limits.address),
    guesses: createGuessLimit({ most: limits.guesses, database, now, logger }),
    forgedPushes: createGuessLimit({ most: limits.forgedPushes, database, now, logger }),
  };
}

/** A caller under each of the ids that the configured platforms know. */
function keysOf(platforms: GuardsOptions['platforms'], caller: Caller): GuessKey[] {
  return [...platforms.values()].flatMap((platform) => {
    const openId = platform.openIdOf(caller);
    return openId ? [{ platform: platform.name, appId: platform.appId, who: `caller:${openId}` }] : [];
  });
}

function failedWith(error: Error | undefined, codes: ReadonlySet<ErrorCode>): boolean {
  return error instanceof CouponError && codes.has(error.code);
}
