// Does one kind of request so many times, a bounded number of them at once, and times each.

export interface Measured {
  /** A second, over all. */
  rate: number;
  /** Milliseconds: what half of the requests, and all but one in a hundred, stayed below. */
  p50: number;
  p99: number;
}

/**
 * Measures `work` on each of the items.
 *
 * @throws Error of the first that fails: a figure of requests that fail says nothing
 */
export async function measure<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<Measured> {
  const left = [...items];
  const times: number[] = [];
  const begun = performance.now();
  const workThrough = async () => {
    for (let item = left.pop(); item !== undefined; item = left.pop()) {
      const from = performance.now();
      await work(item);
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, workThrough));
  const seconds = (performance.now() - begun) / 1000;
  times.sort((a, b) => a - b);
  const below = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { rate: times.length / seconds, p50: below(0.5), p99: below(0.99) };
}
