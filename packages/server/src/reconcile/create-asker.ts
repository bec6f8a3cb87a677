// Asks a platform at a pace that its quotas allow, and again when it is busy or silent.
import { CouponError } from '@kaquan/protocol/errors';
import { ExponentialBackoff, handleWhen, retry } from 'cockatiel';

const RETRIES = 3;
/** Milliseconds between two tries; a longer silence than all of them together ends the stage. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 10_000;

const isPassing = (error: unknown) =>
  error instanceof CouponError && (error.code === 'PLATFORM_UNREACHABLE' || error.code === 'PLATFORM_BUSY');

/**
 * Makes the one way in which a run asks a platform.
 *
 * @param perSecond questions that may begin in a second
 * @example const ask = createAsker(20); await ask(() => getCode(api, { code }));
 * @supported node
 */
export function createAsker(perSecond: number): <T>(call: () => Promise<T>) => Promise<T> {
  const again = retry(handleWhen(isPassing), {
    maxAttempts: RETRIES,
    backoff: new ExponentialBackoff({ initialDelay: FIRST_PAUSE, maxDelay: LONGEST_PAUSE }),
  });
  let free = 0;
  async function turn(): Promise<void> {
    const now = performance.now();
    const mine = Math.max(now, free);
    free = mine + 1000 / perSecond;
    if (mine > now) await new Promise((resolve) => setTimeout(resolve, mine - now));
  }
  return (call) =>
    again.execute(async () => {
      await turn();
      return call();
    });
}
