// Starts what stands on the open database: redemption, and the jobs.
import { type JobHandlers, type Jobs, startJobs } from './jobs/index.ts';
import type { CouponPlatform } from './platforms/platform.ts';
import { createRedemptions, type Redemptions } from './redemption/index.ts';
import { merchantsOf } from './redemption/merchants-of.ts';
import type { OpenedDatabase } from './storage/database.ts';
import type { EventRow } from './storage/event-row.ts';
import { settleNow } from './storage/settle-now.ts';
import type { Log } from './telemetry/log.ts';

export interface Services {
  opened: OpenedDatabase;
  jobs: Jobs;
  redemptions: Redemptions;
}

export interface ServicesOptions {
  opened: OpenedDatabase;
  platforms: ReadonlyMap<CouponPlatform['name'], CouponPlatform>;
  /** Seconds. */
  now(): number;
  logger: Log;
  workEvent(row: EventRow): Promise<void>;
  /** False: jobs are looked at, and left to other processes. */
  workJobs: boolean;
  /** Whether so many requests are being answered that jobs should hold back. */
  isBusy(): boolean;
}

/** Starts them. What an earlier process left unsettled is asked about at once. */
export async function openServices(options: ServicesOptions): Promise<Services> {
  const { opened, platforms, now, logger, workEvent, workJobs, isBusy } = options;
  const redemptions = createRedemptions({ opened, platforms, now, logger });
  const handlers: JobHandlers = { event: workEvent, settle: redemptions.settleTaken };
  const merchants = async () => merchantsOf(platforms);
  const unsettled = workJobs ? await settleNow(opened.db, await merchants(), now()) : 0;
  if (unsettled > 0) logger.warn({ unsettled }, 'redemptions left by an earlier process are being settled');
  const jobs = startJobs(opened, workJobs ? handlers : null, { merchants, now, logger, isBusy });
  return { opened, jobs, redemptions };
}
