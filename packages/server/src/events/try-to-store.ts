// Tries to store one push until the database takes it, with longer and longer pauses, none of which outlasts the server.
import { setTimeout as sleep } from 'node:timers/promises';
import { CouponError } from '@kaquan/protocol/errors';
import type { Log } from '../telemetry/log.ts';
import type { TakenPush } from './taken-push.ts';

/** Milliseconds between two tries, at first and at most. */
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 10_000;

export interface TryingTools {
  store(push: TakenPush): Promise<void>;
  /** Aborted when the server ends: whoever pauses tries at once, and a try that fails then is the last. */
  ending: AbortSignal;
  logger: Log;
}

export interface Tries {
  /** Resolves when it is stored, or after `end`. Rejects when it failed and all is over. */
  done: Promise<void>;
  /** Resolves when a try has failed. */
  failed: Promise<void>;
  isStored(): boolean;
  /** Somebody else has it now: no further try. */
  end(): void;
}

/**
 * Begins to try.
 *
 * @throws {CouponError} `done`: UNAVAILABLE
 */
export function tryToStore(push: TakenPush, { store, ending, logger }: TryingTools): Tries {
  let isStored = false;
  const ended = new AbortController();
  let fail: () => void = () => undefined;
  const failed = new Promise<void>((resolve) => {
    fail = resolve;
  });

  async function keepTrying(): Promise<void> {
    for (let pause = FIRST_PAUSE; !ended.signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      try {
        await store(push);
        isStored = true;
        return;
      } catch (error) {
        logger.error({ err: error, platform: push.platform, event: push.event }, 'push not stored yet');
        fail();
        if (ending.aborted)
          throw notTaken('The server ends before the database has taken the push. Send it again.');
        const awake = AbortSignal.any([ending, ended.signal]);
        await sleep(pause, undefined, { signal: awake }).catch(() => undefined);
      }
    }
  }

  return {
    done: keepTrying(),
    failed,
    isStored: () => isStored,
    end: () => ended.abort(),
  };
}

/** What the platform hears then: its next delivery may find the database there. */
export function notTaken(message: string): CouponError {
  return new CouponError('UNAVAILABLE', message, { retryAfter: 10 });
}
