// What this process is doing right now, carried along every await: the request that is answered, or the job.
import { AsyncLocalStorage } from 'node:async_hooks';

/** Names no person, no coupon and no secret: it stands in every line of the log. */
export interface Activity {
  /** Of the request, or of the one that caused this job. */
  requestId?: string;
  /** As it was registered: `/redemptions/:id/confirm`. */
  route?: string;
  platform?: string;
  job?: string;
  jobId?: string;
}

const activities = new AsyncLocalStorage<Activity>();

/**
 * Runs `work` as this activity; everything it awaits or starts belongs to it.
 *
 * @example await runAs({ requestId }, () => next());
 * @supported node
 */
export function runAs<T>(activity: Activity, work: () => T): T {
  return activities.run({ ...activity }, work);
}

/** What goes on here; nothing outside of a request or a job. */
export function currentActivity(): Readonly<Activity> {
  return activities.getStore() ?? {};
}

/** Adds which platform it is about, once that is known. */
export function notePlatform(platform: string): void {
  const activity = activities.getStore();
  if (activity) activity.platform = platform;
}
