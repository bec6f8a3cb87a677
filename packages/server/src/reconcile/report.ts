// What a run came to, counted.
import { type Difference, type DifferenceKind, differenceKinds } from './difference.ts';

export interface KindCount {
  found: number;
  mended: number;
}

/** Where a part of the comparison could not go on. */
export interface Stopped {
  platform: string;
  /** For `resume`: the stage, and behind it the last thing that was looked at. */
  at: string;
  /** Why, in the platform's words or ours. */
  why: string;
}

export interface ReconcileReport {
  /** Things looked at: rows, coupons and bills at the platforms, people, templates. */
  compared: number;
  /** Differences found, mended and minor ones included. */
  found: number;
  minor: number;
  mended: number;
  /** Found and still there: not mended, or for a person. Minor ones not counted. */
  left: number;
  byKind: Partial<Record<DifferenceKind, KindCount>>;
  /** Empty when everything was looked at. */
  stopped: Stopped[];
  /** By platform: what it documents no question for, so that nobody takes silence for agreement. */
  cannotBeAsked: Record<string, string[]>;
}

/** A report in which nothing was looked at yet. */
export function emptyReport(): ReconcileReport {
  return {
    compared: 0,
    found: 0,
    minor: 0,
    mended: 0,
    left: 0,
    byKind: {},
    stopped: [],
    cannotBeAsked: {},
  };
}

/** Counts one difference in. */
export function count(report: ReconcileReport, { kind, state }: Pick<Difference, 'kind' | 'state'>): void {
  const isMinor = differenceKinds[kind].severity === 'minor';
  const isMended = state === 'mended';
  const byKind = report.byKind[kind] ?? { found: 0, mended: 0 };
  report.byKind[kind] = { found: byKind.found + 1, mended: byKind.mended + (isMended ? 1 : 0) };
  report.found += 1;
  if (isMinor) report.minor += 1;
  if (isMended) report.mended += 1;
  else if (!isMinor) report.left += 1;
}
