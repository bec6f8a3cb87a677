// The work that must survive a crash: a row that owes it is its own job.
import type { EventRow } from '../storage/event-row.ts';
import type { Failure } from '../storage/schema/owing.ts';
import type { Turn } from '../storage/take-unsettled.ts';

/** What each kind of job works on. */
export interface JobRows {
  /** A stored push. */
  event: EventRow;
  /** A redemption to bring to its end with the platform; whoever has it has the turn to ask. */
  settle: Turn;
}

export type JobName = keyof JobRows;

/**
 * Runs one job, and writes into its row that the work is done. A throw means: again later. It may run more than once,
 * so it must be repeatable.
 */
export type JobHandlers = { [Name in JobName]: (row: JobRows[Name]) => Promise<void> };

/** A job that failed as often as it was allowed to, kept until somebody looks. */
export interface DeadJob {
  /** A push's own key, or a redemption's id. */
  id: string;
  name: JobName;
  platform: string;
  appId: string;
  /** What it failed with last. */
  reason: Failure | null;
  /** How often it was tried. */
  tries: number;
}
