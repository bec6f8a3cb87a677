// A person does not give up: whatever was not answered is asked again, with the same ids, as the page's button does.
import { setTimeout as sleep } from 'node:timers/promises';
import { CouponError, type ErrorCode } from '@kaquan/protocol/errors';

/** What may be otherwise in a moment. */
export const PASSING: readonly ErrorCode[] = [
  'NETWORK_FAILED',
  'TIMEOUT',
  'UNAVAILABLE',
  'REDEMPTION_PENDING',
  'PLATFORM_UNREACHABLE',
  'PLATFORM_BUSY',
];
/** Milliseconds between two tries. */
const PAUSE = 400;

/**
 * Repeats `work` until it is answered, yes or no.
 *
 * @param patient whether it is worth waiting on
 * @returns the answer, or the code of the refusal: a passing one when patience was over
 */
export async function insist<T>(
  work: () => Promise<T>,
  patient: () => boolean,
): Promise<{ answer: T } | { refused: ErrorCode }> {
  for (;;) {
    try {
      return { answer: await work() };
    } catch (error) {
      if (!(error instanceof CouponError)) throw error;
      if (!PASSING.includes(error.code) || !patient()) return { refused: error.code };
      await sleep(PAUSE);
    }
  }
}
