// A question that WeChat is too busy to answer is asked again: asking does no harm.
import { setTimeout as sleep } from 'node:timers/promises';
import { CouponError } from '@kaquan/protocol/errors';

/** Tries of one question, and milliseconds before the second. */
const TRIES = 3;
const PAUSE = 200;

/**
 * Answers what `ask` answers. Only for calls that change nothing: "busy" does not say that nothing was done.
 *
 * @throws what `ask` throws, PLATFORM_BUSY after three tries
 * @example const { totalCoin } = await askWhileBusy(() => getCoinsInfo(api));
 * @supported node
 */
export async function askWhileBusy<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      const busy = error instanceof CouponError && error.code === 'PLATFORM_BUSY';
      if (!busy || tries === TRIES) throw error;
      await sleep(PAUSE * tries);
    }
  }
}
