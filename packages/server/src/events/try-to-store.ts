// Tries to store one push until the database takes it, with longer and longer pauses.
import { setTimeout as sleep } from 'node:timers/promises';
import { CouponError } from '@kaquan/protocol/errors';
import type { Log } from '../telemetry/log.ts';
import type { TakenPush } from './taken-push.ts';

/** Milliseconds between two tries, at first and at most. */
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 10_000;

export interface TryingTools {
  store(push: TakenPush): Promise<void>;
  /** Whether a try that fails is the last. */
  isOver(): boolean;
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
export function tryToStore(push: TakenPush, { store, isOver, logger }: TryingTools): Tries {
  let isStored = false;
  let isEnded = false;
  let fail: () => void = () => undefined;
  const failed = new Promise<void>((resolve) => {
    fail = resolve;
  });

  async function keepTrying(): Promise<void> {
    for (let pause = FIRST_PAUSE; !isEnded; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      try {
        await store(push);
        isStored = true;
        return;
      } catch (error) {
        logger.error({ err: error, platform: push.platform, event: push.event }, 'push not stored yet');
        fail();
        if (isOver())
          throw notTaken('The server ends before the database has taken the push. Send it again.');
        await sleep(pause);
      }
    }
  }

  return {
    done: keepTrying(),
    failed,
    isStored: () => isStored,
    end() {
      isEnded = true;
    },
  };
}

/** What the platform hears then: its next delivery may find the database there. */
export function notTaken(message: string): CouponError {
  return new CouponError('UNAVAILABLE', message, { retryAfter: 10 });
}
