// Looks for rows that owe work, again and again, and works on what it finds, side by side.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../telemetry/log.ts';

export interface RowWork<Row> {
  /** Takes so many rows at most, which nobody else works on then. */
  take(limit: number): Promise<Row[]>;
  /** Works on one. Never rejects. */
  run(row: Row): Promise<void>;
  /** How many are to be worked on at the same time at most, as things stand now. */
  atOnce(): number;
  /** Between two looks that found little, seconds. */
  pollingSeconds: number;
  logger: Pick<Log, 'error'>;
}

/**
 * Begins to look. Where as many wait as can be worked on, the next look follows as soon as half of them are done.
 *
 * @returns ends the looking; resolves when nothing is being worked on any more
 * @example const stop = workRows({ take, run, pollingSeconds: 0.5, logger });
 */
export function workRows<Row>({
  take,
  run,
  atOnce,
  pollingSeconds,
  logger,
}: RowWork<Row>): () => Promise<void> {
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();

  async function look(limit: number): Promise<Row[]> {
    try {
      return await take(limit);
    } catch (error) {
      logger.error({ err: error }, 'the jobs could not be looked for');
      return [];
    }
  }

  async function goOn(): Promise<void> {
    while (!stopping.signal.aborted) {
      // What is taken is begun at once, while its turn lasts; half of them at a time, so that one look serves several.
      while (running.size > atOnce() / 2) await Promise.race(running);
      const free = atOnce() - running.size;
      const rows = await look(free);
      for (const row of rows) {
        const done = run(row).finally(() => running.delete(done));
        running.add(done);
      }
      if (rows.length < free)
        await sleep(pollingSeconds * 1_000, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
    await Promise.all(running);
  }

  const ended = goOn();
  return () => {
    stopping.abort();
    return ended;
  };
}
