// Waits for a platform as long as somebody waits for us.
import { within } from '../../within.ts';
import { noAnswer } from './no-answer.ts';

/**
 * Answers what `work` resolves to. Whoever waits no longer is told that there was no answer; `work` itself goes on.
 *
 * @param milliseconds how long, as of `timeLeft()`; Infinity waits for the end
 * @throws {CouponError} PLATFORM_UNREACHABLE when it is late
 * @example const token = await inTime('wechat', timeLeft(), sharedFetch);
 * @supported node
 */
export async function inTime<T>(platform: string, milliseconds: number, work: Promise<T>): Promise<T> {
  if (milliseconds === Number.POSITIVE_INFINITY || (await within(milliseconds, work))) return work;
  throw noAnswer(platform, 'timed out');
}
