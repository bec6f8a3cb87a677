// How often, how patiently, and how many at a time each kind of job is tried.
import { TURN } from '../redemption/ask-platform.ts';
import type { JobName } from './job.ts';

export interface Patience {
  /** How often it is tried before it is given up. */
  tries: number;
  /** The longest pause between two tries, seconds; the first one is a second, each further one twice as long. */
  longestPause: number;
  /** How many a process works on at the same time. */
  atOnce: number;
  /** The same while pages wait for the process: they go first, and what is owed goes on. */
  whileBusy: number;
  /** After how long a process that works on one is taken for dead, seconds. */
  turn: number;
}

export const PATIENCE: Record<JobName, Patience> = {
  // For an hour or two: what a platform cannot answer by then needs a person. A few at once, which mostly ask nobody but
  // our own database.
  event: { tries: 20, longestPause: 600, atOnce: 8, whileBusy: 2, turn: 120 },
  // For a day and a half: a platform may be down for long, and the use is already promised.
  settle: { tries: 48, longestPause: 3_600, atOnce: 20, whileBusy: 2, turn: TURN },
};

/**
 * When a job that has just failed is tried again, seconds; null when it was tried often enough. By chance up to half of
 * the pause sooner, so that what failed together does not come back together.
 *
 * @param tries how often it was tried
 * @example const dueAt = nextTry(PATIENCE.event, { tries: 3, now }); // now + 2 … now + 4
 */
export function nextTry(
  { tries: most, longestPause }: Pick<Patience, 'tries' | 'longestPause'>,
  { tries, now }: { tries: number; now: number },
): number | null {
  if (tries >= most) return null;
  const pause = Math.min(2 ** (tries - 1), longestPause);
  return now + Math.ceil(pause * (1 - Math.random() / 2));
}
