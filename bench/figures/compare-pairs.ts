// Makes a figure of pairs that were measured in turn.
import type { Figure, Goal } from './figure.ts';
import { median } from './median.ts';

export interface Claim {
  name: string;
  /** Of both sides: "calls/s", "ms", "bytes". */
  unit: string;
  goal?: Goal;
  /** What the sides are, in words. */
  ours: string;
  other: string;
}

/**
 * The figure of a claim: the median of the pairs' ratios, not the ratio of two medians, because a pair shares what the
 * machine was doing.
 *
 * @throws Error if there is no pair, or a side measured nothing
 * @example comparePairs({ name: 'p99', unit: 'ms', goal: { atMost: 1.5 }, ours: 'Kaquan', other: 'bare Hono' }, [
 *   { ours: 12, other: 10 },
 * ]).ratio // 1.2
 */
export function comparePairs(
  { name, unit, goal, ours, other }: Claim,
  pairs: readonly { ours: number; other: number }[],
): Figure {
  const measured = pairs.flatMap((pair) => [pair.ours, pair.other]);
  if (measured.length === 0 || measured.some((value) => !(value > 0 && Number.isFinite(value)))) {
    throw new Error(`${name}: measured ${measured.join(', ') || 'nothing'}`);
  }
  const ratios = pairs.map((pair) => pair.ours / pair.other);
  return {
    name,
    ratio: median(ratios),
    low: Math.min(...ratios),
    high: Math.max(...ratios),
    pairs: pairs.length,
    ...(goal && { goal }),
    ours: { name: ours, value: median(pairs.map((pair) => pair.ours)), unit },
    other: { name: other, value: median(pairs.map((pair) => pair.other)), unit },
  };
}
