// How often and how patiently each kind of job is tried.
import type { Queue } from 'pg-boss';
import type { JobName } from './job.ts';

/** Where jobs end that failed too often. Nobody works it off; an operator looks and revives. */
export const DEAD = 'dead';

const TEN_YEARS = 10 * 365 * 86_400;

export const deadQueue: Omit<Queue, 'name'> = { retentionSeconds: TEN_YEARS };

/** Seconds. A job whose process died is tried again after `expireInSeconds`. */
export const queues: Record<JobName, Omit<Queue, 'name'>> = {
  // For an hour or two: what a platform cannot answer by then needs a person.
  event: {
    retryLimit: 20,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 600,
    expireInSeconds: 120,
    retentionSeconds: TEN_YEARS,
    deadLetter: DEAD,
  },
  // For a day and a half: a platform may be down for long, and the use is already promised.
  settle: {
    retryLimit: 48,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 3600,
    expireInSeconds: 120,
    retentionSeconds: TEN_YEARS,
    deadLetter: DEAD,
  },
};
