// So many requests a minute, counted in this process: no database is asked about what is not refused.
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { rateLimited } from './rate-limited.ts';

/** Seconds. */
const MINUTE = 60;

export interface RequestLimit {
  /** @throws {CouponError} RATE_LIMITED for one request too many */
  admit(who: string): Promise<void>;
}

/**
 * Makes one limit, for callers or for addresses.
 *
 * @example const callers = createRequestLimit(300);
 * @supported node
 */
export function createRequestLimit(most: number): RequestLimit {
  const limiter = new RateLimiterMemory({ points: most, duration: MINUTE });
  return {
    async admit(who) {
      try {
        await limiter.consume(who);
      } catch (refused) {
        throw rateLimited(refused as RateLimiterRes);
      }
    },
  };
}
