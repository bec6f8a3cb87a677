// How long platforms may take for the page that is answered here, carried along every await as what goes on is.
import { AsyncLocalStorage } from 'node:async_hooks';

/** Milliseconds for all that a request asks platforms: a page waits for eight seconds, and the answer has to get there. */
const PAGE_PATIENCE = 7_000;

/**
 * Begins when the first platform is asked, not when the request came: the first of a fresh process has waited for the
 * database, and is to find its platforms all the same.
 */
interface Deadline {
  /** Of `performance.now()`. */
  at?: number;
}

/** Undefined where nobody waits, in a job for example. */
const deadlines = new AsyncLocalStorage<Deadline | undefined>();

/**
 * Runs `work` for a page: all platforms that it asks share one time.
 *
 * @example app.use('/coupons/*', (_c, next) => answerInTime(next));
 * @supported node
 */
export function answerInTime<T>(work: () => T): T {
  return deadlines.run({}, work);
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
  const deadline = deadlines.getStore();
  if (deadline === undefined) return Number.POSITIVE_INFINITY;
  deadline.at ??= performance.now() + PAGE_PATIENCE;
  return deadline.at - performance.now();
}
