// How a part of the comparison is written: by a platform's folder for what the platform can be asked, and by this one.
import type { DifferenceKind, Subject } from './difference.ts';

/** A difference as it is found. */
export interface Found {
  kind: DifferenceKind;
  about: Subject;
  ours: string;
  theirs?: string;
  /**
   * Mends it by the same compare-and-set as everything else, so that it may run twice and beside live traffic. What it
   * throws says why it is left for later. Absent: a person must look.
   */
  mend?: () => Promise<void>;
}

export interface StageTools {
  /** Where an earlier run stopped: begin after this. */
  after: string | undefined;
  /** What had ended before this time (seconds) is not asked about again. */
  since: number | undefined;
  /** Only these people's coupons. */
  openIds: readonly string[] | undefined;
  /** Bills whose payment nobody here knew and somebody has dealt with since. */
  dealtWith: readonly string[];
  /** Asks the platform: in its turn, and again after a silence. Rejects with what the platform refused with. */
  ask<T>(call: () => Promise<T>): Promise<T>;
  /** Runs a few at a time. Rejects with the first failure, when those under way are done. */
  each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void>;
  /** Takes down a difference, and mends it if that was asked for. */
  found(found: Found): Promise<void>;
  /** Everything up to here was looked at, `count` things since the last time: a later run may begin here. */
  passed(cursor: string, count: number): void;
}

export interface Stage {
  /** One word; with the platform's name it says where a run stopped. */
  name: string;
  run(tools: StageTools): Promise<void>;
}

/** What a platform brings to the comparison. */
export interface ReconcileRules {
  stages: Stage[];
  /** What the platform documents no question for, so that nobody takes silence for agreement. */
  cannotBeAsked: string[];
}

/** How many rows a stage reads at once. */
export const PAGE = 100;
/** Seconds for which what has just changed is left alone: its job, or the platform, may not be that far yet. */
export const SETTLED = 60;
