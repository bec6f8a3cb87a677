// Failures that look like guessing, counted in the database for all processes together.
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { OpenedDatabase } from '../../storage/database.ts';
import { type GuessKey, noteGuess } from '../../storage/note-guess.ts';
import type { Log } from '../../telemetry/log.ts';
import { rateLimited } from './rate-limited.ts';

/** Seconds in which failures are counted together, and after which somebody may fail again. */
export const GUESS_WINDOW = 600;

export interface GuessLimitOptions {
  /** Failures within the window. */
  most: number;
  database(): Promise<OpenedDatabase>;
  /** Seconds. */
  now(): number;
  logger: Log;
}

export interface GuessLimit {
  /** @throws {CouponError} RATE_LIMITED for somebody whom this process has seen fail too often */
  admit(who: readonly GuessKey[]): Promise<void>;
  /** Counts a failure. @throws {CouponError} RATE_LIMITED for one too many: it is answered instead of the failure */
  note(who: readonly GuessKey[]): Promise<void>;
}

/**
 * Makes the limit. Who has failed too often is known to the process that counted it, so that requests that go well
 * cost no statement; another process learns it at the first failure it sees. So a guesser gets, of several processes,
 * one try more at each. Without the database this process counts alone: a limit must not close the shop.
 *
 * @example const callers = createGuessLimit({ most: 30, database, now, logger });
 * @supported node
 */
export function createGuessLimit({ most, database, now, logger }: GuessLimitOptions): GuessLimit {
  const known = new RateLimiterMemory({ points: most, duration: GUESS_WINDOW });
  const nameOf = ({ platform, appId, who }: GuessKey) => `${platform}/${appId}/${who}`;

  /** Milliseconds for which this process has seen enough of somebody; 0 for everybody else. */
  async function blockedFor(key: GuessKey): Promise<number> {
    const seen = await known.get(nameOf(key));
    return seen !== null && seen.consumedPoints > most ? seen.msBeforeNext : 0;
  }

  async function countAlone(key: GuessKey): Promise<number> {
    await known.penalty(nameOf(key));
    return blockedFor(key);
  }

  async function count(key: GuessKey): Promise<number> {
    const blocked = await blockedFor(key);
    if (blocked > 0) return blocked;
    let counted: { count: number; until: number };
    try {
      const { db } = await database();
      counted = await noteGuess(db, { ...key, now: now(), window: GUESS_WINDOW });
    } catch (error) {
      logger.warn({ err: error, platform: key.platform }, 'guesses are counted by this process alone');
      return countAlone(key);
    }
    if (counted.count <= most) return 0;
    const seconds = Math.max(1, counted.until - now());
    await known.block(nameOf(key), seconds);
    if (counted.count === most + 1)
      logger.warn({ platform: key.platform, seconds }, 'somebody fails as one who guesses, and must wait');
    return seconds * 1000;
  }

  const refuseLongest = (waits: number[]) => {
    const msBeforeNext = Math.max(0, ...waits);
    if (msBeforeNext > 0) throw rateLimited({ msBeforeNext });
  };

  return {
    admit: async (who) => refuseLongest(await Promise.all(who.map(blockedFor))),
    note: async (who) => refuseLongest(await Promise.all(who.map(count))),
  };
}
