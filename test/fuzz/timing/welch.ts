// Welch's t-test over two classes of times, as dudect uses it.
// @see Reparaz, Balasch, Verbauwhede: Dude, is my code constant time? (2017)

/** Parts of the times that are looked at: the longest are the machine's, not the code's. */
const PARTS = [1, 0.95, 0.8, 0.5];

/**
 * The t of two classes, the largest over several cuts; beyond ±4.5 they can be told apart.
 *
 * @param first times in any unit, more than two
 * @example welch(timesOfBadPadding, timesOfBadSignature) // 1.3
 */
export function welch(first: readonly number[], second: readonly number[]): number {
  const all = [...first, ...second].sort((a, b) => a - b);
  const found = PARTS.map((part) => {
    const cut = all[Math.ceil(all.length * part) - 1] ?? Number.POSITIVE_INFINITY;
    return statistic(
      first.filter((time) => time <= cut),
      second.filter((time) => time <= cut),
    );
  });
  return found.reduce((most, t) => (Math.abs(t) > Math.abs(most) ? t : most), 0);
}

function statistic(first: readonly number[], second: readonly number[]): number {
  const [one, other] = [moments(first), moments(second)];
  const spread = Math.sqrt(one.variance / first.length + other.variance / second.length);
  return spread === 0 ? 0 : (one.mean - other.mean) / spread;
}

function moments(times: readonly number[]): { mean: number; variance: number } {
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  const variance = times.reduce((sum, time) => sum + (time - mean) ** 2, 0) / (times.length - 1);
  return { mean, variance };
}
