// By when the page must be answered for whom we work, carried along every await as what goes on is.
import { AsyncLocalStorage } from 'node:async_hooks';

/** A page waits for eight seconds, and the answer has to get there: milliseconds for all that a request asks platforms. */
const PAGE_PATIENCE = 7_000;

/** A time of `performance.now()`; undefined where nobody waits, in a job for example. */
const deadlines = new AsyncLocalStorage<number | undefined>();

/**
 * Runs `work` for a page: every platform it asks is waited for until one and the same moment.
 *
 * @example app.use('/coupons/*', (_c, next) => answerInTime(next));
 * @supported node
 */
export function answerInTime<T>(work: () => T): T {
  return deadlines.run(performance.now() + PAGE_PATIENCE, work);
}

/**
 * Runs what is finished whoever waits for it: what several callers share, what is tidied up behind one, a job.
 *
 * @example const token = goesOn(() => fetchToken());
 * @supported node
 */
export function goesOn<T>(work: () => T): T {
  return deadlines.run(undefined, work);
}

/**
 * How long the page still waits, milliseconds, and less than nothing when it waits no more; Infinity where there is none.
 *
 * @example if (timeLeft() <= 0) throw noAnswer('wechat', 'timed out');
 * @supported node
 */
export function timeLeft(): number {
  return (deadlines.getStore() ?? Number.POSITIVE_INFINITY) - performance.now();
}
