// Takes what lies in the spool into the database, whoever put it there: this process or one that died.
import { CouponError } from '@kaquan/protocol/errors';
import type { Log } from '../../telemetry/log.ts';
import { type PushStorage, storePush } from '../store-push.ts';
import type { Spool } from './create-spool.ts';

/** Milliseconds between two looks while the database does not take everything, at first and at most. */
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 10_000;
/** Milliseconds between two looks at an empty folder: another process may have put something there and died. */
const EMPTY_PAUSE = 3_000;

export interface EmptySpoolOptions {
  spool: Pick<Spool, 'names' | 'read' | 'remove'>;
  /** Asked for only when something lies there. */
  services(): Promise<PushStorage>;
  logger: Log;
}

export interface SpoolEmptying {
  /** Something was put there. */
  wake(): void;
  /** The database answers: what it did not take before need not wait. */
  resume(): void;
  /** Ends the looking; resolves when no file is being taken any more. */
  stop(): Promise<void>;
}

/**
 * Looks at once, then again and again, less and less often while the database does not answer. Several processes may
 * do so in one folder: the same push is stored once, whoever comes first.
 *
 * @example const emptying = emptySpool({ spool, services, logger }); emptying.wake();
 * @supported node
 */
export function emptySpool({ spool, services, logger }: EmptySpoolOptions): SpoolEmptying {
  let pause = FIRST_PAUSE;
  let next: { timer: NodeJS.Timeout; at: number } | undefined;
  let looking: Promise<void> | undefined;
  let isStopped = false;

  /** Answers how many are left. One push that cannot be stored does not keep back those behind it. */
  async function look(): Promise<number> {
    const names = await spool.names();
    if (names.length === 0) return 0;
    const storage = await services();
    let left = names.length;
    let taken = 0;
    for (const name of names) {
      if (isStopped) break;
      try {
        const push = await spool.read(name);
        if (push) {
          await storePush(push, storage);
          await spool.remove(name);
          taken += 1;
        }
        left -= 1;
      } catch (error) {
        logger.error({ err: error, file: name }, 'a push of the spool is not stored yet');
        if (error instanceof CouponError && error.code === 'UNAVAILABLE') break;
      }
    }
    if (taken > 0) logger.warn({ pushes: taken, left }, 'pushes were taken from the spool into the database');
    return left;
  }

  function lookWithin(milliseconds: number): void {
    const at = performance.now() + milliseconds;
    if (isStopped || (next && next.at <= at)) return;
    clearTimeout(next?.timer);
    // A process that has nothing else to do may end: what lies here is for the next one.
    next = { timer: setTimeout(begin, milliseconds).unref(), at };
  }

  function begin(): void {
    next = undefined;
    // A look that is under way may have read the folder before the push was there.
    looking = (looking ?? Promise.resolve()).then(look).then(
      (left) => {
        pause = left === 0 ? FIRST_PAUSE : Math.min(pause * 2, LONGEST_PAUSE);
        lookWithin(left === 0 ? EMPTY_PAUSE : pause);
      },
      (error: unknown) => {
        logger.error({ err: error }, 'the spool waits for the database');
        pause = Math.min(pause * 2, LONGEST_PAUSE);
        lookWithin(pause);
      },
    );
  }
  begin();

  return {
    wake() {
      // While the database does not answer, each push that comes must not be one more question to it.
      if (pause === FIRST_PAUSE) lookWithin(FIRST_PAUSE);
    },
    resume() {
      if (pause === FIRST_PAUSE) return;
      pause = FIRST_PAUSE;
      lookWithin(FIRST_PAUSE);
    },
    async stop() {
      isStopped = true;
      clearTimeout(next?.timer);
      await looking;
    },
  };
}
