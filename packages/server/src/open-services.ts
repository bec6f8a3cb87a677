// Starts what stands on the open database: the job queue, and redemption with what an earlier process left undone.
import { type JobHandlers, type Jobs, startJobs } from './jobs/index.ts';
import type { CouponPlatform } from './platforms/platform.ts';
import { createRedemptions, type Redemptions } from './redemption/index.ts';
import type { OpenedDatabase } from './storage/database.ts';
import type { EventKey } from './storage/event-row.ts';
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
  workEvent(key: EventKey): Promise<void>;
  /** False: jobs are sent and looked at, and left to other processes. */
  workJobs: boolean;
  /** Aborted when the server ends, and needs none of them. */
  signal: AbortSignal;
}

/** Starts them; a job that comes up before redemption is there waits for it. Rejects when nobody needs them any more. */
export async function openServices(options: ServicesOptions): Promise<Services> {
  const { opened, platforms, now, logger, workEvent, workJobs, signal } = options;
  let announce: (redemptions: Redemptions) => void = () => undefined;
  const made = new Promise<Redemptions>((resolve) => {
    announce = resolve;
  });
  const handlers: JobHandlers = { event: workEvent, settle: async (job) => (await made).settle(job) };
  const jobs = await startJobs(opened, workJobs ? handlers : null, { logger, signal });
  const redemptions = createRedemptions({ opened, jobs, platforms, now, logger });
  announce(redemptions);
  if (!workJobs || signal.aborted) return { opened, jobs, redemptions };
  try {
    const unsettled = await redemptions.resume();
    if (unsettled > 0) logger.warn({ unsettled }, 'redemptions left by an earlier process are being settled');
  } catch (error) {
    await jobs.stop();
    throw error;
  }
  return { opened, jobs, redemptions };
}
