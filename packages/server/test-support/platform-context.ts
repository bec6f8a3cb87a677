// What a platform is given in tests: an embedded database in memory and a clock that stands still.
import pino from 'pino';
import type { PlatformContext } from '../src/platforms/context.ts';
import { migrate } from '../src/storage/migrate.ts';
import { openDatabase } from '../src/storage/open-database.ts';

/** The time in tests, seconds. */
export const NOW = 1_700_000_000;

export interface TestContext extends PlatformContext {
  /** Moves the clock, seconds. */
  advance(seconds: number): void;
  close(): Promise<void>;
}

/** Opens a database of its own. */
export async function openContext(fetch: typeof globalThis.fetch): Promise<TestContext> {
  const opened = await openDatabase('memory://');
  await migrate(opened);
  let now = NOW;
  return {
    database: async () => opened,
    now: () => now,
    fetch,
    logger: pino({ level: 'silent' }),
    advance(seconds) {
      now += seconds;
    },
    close: () => opened.close(),
  };
}
