// Does again what the database rolled back for the sake of another transaction.
import { setTimeout as sleep } from 'node:timers/promises';
import { isConflict } from './database-error.ts';

const TRIES = 4;
/** Milliseconds, at most, before the second try; more before each further one. */
const PAUSE = 40;

/**
 * Runs `work`, and again after a serialization failure or a deadlock: of those PostgreSQL says that nothing was done.
 * The pauses differ by chance, so that two that met do not meet again.
 *
 * @param isPassing tells the failures after which it is tried again, where they are others
 * @throws what `work` throws last
 * @example const row = await repeatConflicts(() => update(db));
 * @supported node
 */
export async function repeatConflicts<T>(
  work: () => Promise<T>,
  isPassing: (error: unknown) => boolean = isConflict,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === TRIES || !isPassing(error)) throw error;
      await sleep(Math.random() * PAUSE * tries);
    }
  }
}
