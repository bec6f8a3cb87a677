// What a bench answers: figures, each ours beside another's, and readings that stand alone.

/** What one side was measured at: the median over the pairs. */
export interface Measured {
  /** In words: "Kaquan", "plain node:crypto hash", "Taro's hello world as it comes". */
  name: string;
  value: number;
  unit: string;
}

/** Rates are to be high, times, bytes and costs low. */
export type Goal = { atLeast: number } | { atMost: number };

export interface Figure {
  /** Short, once in a bench: the README's table finds its row by it. */
  name: string;
  /** Ours / other, the median of the pairs; `low` and `high` are the pairs' extremes. */
  ratio: number;
  low: number;
  high: number;
  pairs: number;
  /** Absent where the figure is only for information. */
  goal?: Goal;
  ours: Measured;
  other: Measured;
}

/** A value without a counterpart: megabytes of an idle process. */
export interface Reading {
  name: string;
  value: number;
  unit: string;
  note?: string;
}

export interface Results {
  figures: Figure[];
  readings?: Reading[];
}

/** What docs/bench keeps of one run. */
export interface Recorded extends Results {
  bench: string;
  machine: { cores: number; cpu: string; node: string };
}

export interface BenchOptions {
  /** One pair in a second or two: says that the bench works, not how fast anything is. */
  short: boolean;
}

/** What the `run.ts` of a bench exports as `run`. */
export type Run = (options: BenchOptions) => Promise<Results>;

/**
 * Whether a figure is on the right side of its goal; undefined when it has none.
 *
 * @example isMet(figure) // true
 */
export function isMet({ ratio, goal }: Pick<Figure, 'ratio' | 'goal'>): boolean | undefined {
  if (goal === undefined) return undefined;
  return 'atLeast' in goal ? ratio >= goal.atLeast : ratio <= goal.atMost;
}

/**
 * A goal in short: "≥ 0.8".
 *
 * @example sayGoal({ atLeast: 0.8 }) // "≥ 0.8"
 */
export function sayGoal(goal: Goal): string {
  return 'atLeast' in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`;
}
