// Takes pushes in. Whoever sends one hears "success" only when no crash can lose it: it is in the database with its
// job, or, while that is away, in the spool on the disk.
import { setTimeout as sleep } from 'node:timers/promises';
import type { CouponPlatform, PlatformEvent } from '../platforms/platform.ts';
import type { Log } from '../telemetry/log.ts';
import { currentOrigin } from '../telemetry/origin.ts';
import { within } from '../within.ts';
import type { Spool } from './spool/create-spool.ts';
import { emptySpool } from './spool/empty-spool.ts';
import { type PushStorage, storePush } from './store-push.ts';
import type { TakenPush } from './taken-push.ts';
import { notTaken, tryToStore } from './try-to-store.ts';

/** How many pushes may wait for the database in memory at a time. */
const MOST_WAITING = 1_000;
/** Milliseconds before the platform's deadline at which a push goes to the spool: a busy disk has to write it. */
const BEFORE_DEADLINE = 1_000;
/**
 * Milliseconds after the platform's deadline at which it gets its refusal. Baidu and WeChat document that silence makes
 * them send again, and do not say what an error does; BeeCloud sends again whatever it hears but `success`.
 */
const AFTER_DEADLINE = 500;

export interface EventIntakeOptions {
  services(): Promise<PushStorage>;
  /** Without it a push is accepted only when the database has it. */
  spool?: Spool | undefined;
  /** Seconds. */
  now(): number;
  logger: Log;
}

export interface EventIntake {
  /**
   * Resolves when the event is stored, or kept on the disk. Rejects when it is neither by the platform's deadline, so
   * that the platform sends it again; it is still stored when the database is back before this process ends, for the
   * platform's tries may be over by then. Whichever delivery is stored first has the job.
   */
  take(platform: CouponPlatform, event: PlatformEvent): Promise<void>;
  /** How many wait for the database in memory now. */
  waiting(): number;
  /** Gives those that still wait a last time to be stored, milliseconds. What is in the spool stays there. */
  drain(patience: number): Promise<void>;
}

/**
 * Makes the intake of all platforms' pushes.
 *
 * @throws {CouponError} `take`: UNAVAILABLE when the event is not kept in time, or too many wait already
 */
export function createEventIntake({ services, spool, now, logger }: EventIntakeOptions): EventIntake {
  const waiting = new Set<Promise<void>>();
  const emptying = spool && emptySpool({ spool, services, logger });
  const ending = new AbortController();

  async function store(push: TakenPush): Promise<void> {
    await storePush(push, await services());
    emptying?.resume();
  }

  async function putAside(push: TakenPush): Promise<void> {
    if (!(await spool?.put(push))) throw notTaken('The database has not taken the push. Send it again.');
    emptying?.wake();
  }

  /** Resolves when the database or the disk has it. */
  async function keep(push: TakenPush, deadline: number): Promise<void> {
    if (waiting.size >= MOST_WAITING) return putAside(push);
    const tries = tryToStore(push, { store, ending: ending.signal, logger });
    waiting.add(tries.done);
    const done = tries.done.catch(() => undefined).finally(() => waiting.delete(tries.done));
    if (!spool) return tries.done;
    const wait = Math.max(deadline / 2, deadline - BEFORE_DEADLINE);
    await within(wait, Promise.race([done, tries.failed]));
    if (tries.isStored()) return;
    try {
      await putAside(push);
      tries.end();
    } catch {
      // What the spool does not take is tried further, and refused at the deadline.
      await tries.done;
    }
  }

  return {
    async take(platform, event) {
      const push = {
        platform: platform.name,
        appId: platform.appId,
        ...event,
        receivedAt: now(),
        origin: currentOrigin(),
      };
      const { deadline } = platform.events;
      const kept = keep(push, deadline);
      if (!(await within(deadline + AFTER_DEADLINE, kept)))
        throw notTaken('The database has not taken the push. Send it again.');
      await kept;
    },
    waiting: () => waiting.size,
    async drain(patience) {
      ending.abort();
      const late = new AbortController();
      await Promise.race([
        Promise.allSettled([...waiting, emptying?.stop()]).then(() => late.abort()),
        sleep(patience, undefined, { signal: late.signal }).catch(() => undefined),
      ]);
      if (waiting.size > 0)
        logger.error({ pushes: waiting.size }, 'pushes given up: the database did not take them');
    },
  };
}
