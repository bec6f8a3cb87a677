// Runs work over a list, a few at a time.

/**
 * Works on all items, at most `limit` of them at once. After a failure no further one is begun.
 *
 * @throws the first failure, when those under way are done
 * @example await each(rows, 4, compare);
 * @supported node
 */
export async function each<T>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  let failed = false;
  const workers = Array.from({ length: Math.min(limit, items.length) }, async () => {
    for (const item of waiting) {
      if (failed) return;
      try {
        await work(item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  });
  for (const worker of await Promise.allSettled(workers))
    if (worker.status === 'rejected') throw worker.reason;
}
