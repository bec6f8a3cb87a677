// Asks the platform and turns every way of not answering into `unknown`.
import { CouponError } from '@kaquan/protocol/errors';
import type { Verdict } from '../platforms/platform.ts';

/** Who asks has the platform to himself for so long, seconds. */
export const TURN = 30;
/** Stop waiting before the turn is over, milliseconds. */
const PATIENCE = 25_000;

/**
 * Awaits a verdict. A throw or a silence says nothing about the coupon, so both become `unknown`.
 *
 * @param ask a call of the platform's rules
 * @example const verdict = await askPlatform(() => rules.consume(row, openId));
 * @supported node
 */
export async function askPlatform(ask: () => Promise<Verdict>): Promise<Verdict> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<Verdict>((resolve) => {
    timer = setTimeout(resolve, PATIENCE, { outcome: 'unknown', reason: 'The platform did not answer.' });
  });
  try {
    return await Promise.race([ask(), silence]);
  } catch (error) {
    const known = error instanceof CouponError ? error : undefined;
    return {
      outcome: 'unknown',
      // Anything else than our own error may carry a URL with a token in its message.
      reason: known?.message ?? 'The platform could not be asked.',
      ...(known?.platformCode === undefined ? {} : { platformCode: known.platformCode }),
    };
  } finally {
    clearTimeout(timer);
  }
}
