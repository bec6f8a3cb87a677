// Stores pushes with their jobs, and lets the platform have its answer in time even when the database is slow.
import { setTimeout as sleep } from 'node:timers/promises';
import { CouponError } from '@kaquan/protocol/errors';
import type { Logger } from 'pino';
import type { Jobs } from '../jobs/index.ts';
import type { CouponPlatform, PlatformEvent } from '../platforms/platform.ts';
import type { OpenedDatabase } from '../storage/database.ts';
import { recordEvent } from '../storage/record-event.ts';

/** How many pushes may wait in memory for the database; more are refused, and the platform sends them again. */
const MOST_WAITING = 1_000;
/** Milliseconds kept back of the platform's deadline for the way there and back. */
const MARGIN = 1_000;
/** Milliseconds between two tries, at first and at most. */
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 10_000;

export interface EventIntakeOptions {
  services(): Promise<{ opened: OpenedDatabase; jobs: Jobs }>;
  /** Seconds. */
  now(): number;
  logger: Logger;
}

export interface EventIntake {
  /** Resolves when the event is stored, or when the platform must have its answer and the event waits in memory. */
  take(platform: CouponPlatform, event: PlatformEvent): Promise<void>;
  /** Gives what waits a last time to be stored, milliseconds. */
  drain(patience: number): Promise<void>;
}

/**
 * Makes the intake of all platforms' pushes.
 *
 * @throws {CouponError} `take`: UNAVAILABLE when too many wait already
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
        if (ending) throw error;
        await sleep(pause);
      }
    }
  }

  return {
    async take(platform, event) {
      if (waiting.size >= MOST_WAITING)
        throw new CouponError('UNAVAILABLE', 'Too many pushes wait for the database.', { retryAfter: 10 });
      const stored = storeInTheEnd(platform, event);
      waiting.add(stored);
      stored.catch(() => undefined).finally(() => waiting.delete(stored));
      const late = new AbortController();
      await Promise.race([
        stored.finally(() => late.abort()),
        sleep(Math.max(0, platform.events.deadline - MARGIN), undefined, { signal: late.signal }).catch(
          () => undefined,
        ),
      ]);
    },
    async drain(patience) {
      ending = true;
      const late = new AbortController();
      await Promise.race([
        Promise.allSettled(waiting).then(() => late.abort()),
        sleep(patience, undefined, { signal: late.signal }).catch(() => undefined),
      ]);
      if (waiting.size > 0)
        logger.error({ pushes: waiting.size }, 'pushes lost: the database did not take them');
    },
  };
}
