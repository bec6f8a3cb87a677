// Stores pushes with their jobs. Whoever sends one hears "success" only when it is stored.
import { setTimeout as sleep } from 'node:timers/promises';
import { CouponError } from '@kaquan/protocol/errors';
import type { Jobs } from '../jobs/index.ts';
import type { CouponPlatform, PlatformEvent } from '../platforms/platform.ts';
import type { OpenedDatabase } from '../storage/database.ts';
import { recordEvent } from '../storage/record-event.ts';
import type { Log } from '../telemetry/log.ts';

/** How many pushes may wait for the database at a time; more are refused at once. */
const MOST_WAITING = 1_000;
/**
 * Milliseconds after the platform's deadline at which it gets its refusal. Baidu and WeChat document that silence makes
 * them send again, and do not say what an error does; BeeCloud sends again whatever it hears but `success`.
 */
const AFTER_DEADLINE = 500;
/** Milliseconds between two tries, at first and at most. */
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 10_000;

export interface EventIntakeOptions {
  services(): Promise<{ opened: OpenedDatabase; jobs: Jobs }>;
  /** Seconds. */
  now(): number;
  logger: Log;
}

export interface EventIntake {
  /**
   * Resolves when the event is stored. Rejects when it is not by the platform's deadline, so that the platform sends it
   * again; it is still stored when the database is back before this process ends, for the platform's tries may be over
   * by then. Whichever delivery is stored first has the job.
   */
  take(platform: CouponPlatform, event: PlatformEvent): Promise<void>;
  /** How many wait for the database now. */
  waiting(): number;
  /** Gives those that still wait a last time to be stored, milliseconds. */
  drain(patience: number): Promise<void>;
}

/**
 * Makes the intake of all platforms' pushes.
 *
 * @throws {CouponError} `take`: UNAVAILABLE when the event is not stored in time, or too many wait already
 */
export function createEventIntake({ services, now, logger }: EventIntakeOptions): EventIntake {
  const waiting = new Set<Promise<void>>();
  let ending = false;

  async function store(platform: CouponPlatform, event: PlatformEvent): Promise<void> {
    const { opened, jobs } = await services();
    const key = { platform: platform.name, appId: platform.appId, dedupeKey: event.dedupeKey };
    await opened.transaction(async (tx) => {
      const { fresh } = await recordEvent(tx, { ...key, event: event.event, raw: event.raw, now: now() });
      if (fresh) await jobs.send(tx, 'event', key);
    });
  }

  async function storeInTheEnd(platform: CouponPlatform, event: PlatformEvent): Promise<void> {
    for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      try {
        return await store(platform, event);
      } catch (error) {
        logger.error({ err: error, platform: platform.name, event: event.event }, 'push not stored yet');
        if (ending) throw notStored('The server ends before the database has taken the push. Send it again.');
        await sleep(pause);
      }
    }
  }

  return {
    async take(platform, event) {
      if (waiting.size >= MOST_WAITING)
        throw notStored('Too many pushes wait for the database. Send it again.');
      const stored = storeInTheEnd(platform, event);
      waiting.add(stored);
      stored.catch(() => undefined).finally(() => waiting.delete(stored));
      const inTime = new AbortController();
      const late = sleep(platform.events.deadline + AFTER_DEADLINE, undefined, { signal: inTime.signal });
      const refused = late.then(() => {
        throw notStored('The database has not taken the push. Send it again.');
      });
      try {
        await Promise.race([stored, refused]);
      } finally {
        inTime.abort();
      }
    },
    waiting: () => waiting.size,
    async drain(patience) {
      ending = true;
      const late = new AbortController();
      await Promise.race([
        Promise.allSettled(waiting).then(() => late.abort()),
        sleep(patience, undefined, { signal: late.signal }).catch(() => undefined),
      ]);
      if (waiting.size > 0)
        logger.error({ pushes: waiting.size }, 'pushes given up: the database did not take them');
    },
  };
}

function notStored(message: string): CouponError {
  return new CouponError('UNAVAILABLE', message, { retryAfter: 10 });
}
