// The work that must survive a crash, and what each kind of it needs to know.
import type { CouponKey } from '../storage/coupon-row.ts';
import type { EventKey } from '../storage/event-row.ts';

/** What a job carries: only what names its row. All that matters is read from the row when it runs. */
export interface JobData {
  /** Work on a stored push. */
  event: EventKey;
  /** Bring a redemption to its end with the platform. */
  settle: CouponKey & { redemptionId: string };
}

export type JobName = keyof JobData;

/** Runs one job. A throw means: again later. It may run more than once, so it must be repeatable. */
export type JobHandlers = { [Name in JobName]: (data: JobData[Name]) => Promise<void> };

/** A job that failed as often as it was allowed to, kept until somebody looks. */
export interface DeadJob {
  id: string;
  name: string;
  data: unknown;
  /** What it failed with last. */
  reason: unknown;
  /** How often it was tried again. */
  retries: number;
}
