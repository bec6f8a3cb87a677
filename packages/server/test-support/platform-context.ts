// What a platform is given in tests: an embedded database in memory and a clock that stands still.
import pino from 'pino';
import { beforeAll } from 'vitest';
import type { PlatformContext } from '../src/platforms/context.ts';
import { createTemplateMemory } from '../src/platforms/template-memory.ts';
import type { OpenedDatabase } from '../src/storage/database.ts';
import { migrate } from '../src/storage/migrate.ts';
import { openDatabase } from '../src/storage/open-database.ts';

/** The time in tests, seconds. */
export const NOW = 1_700_000_000;

export interface TestContext extends PlatformContext {
  /** Moves the clock, seconds. */
  advance(seconds: number): void;
}

/** One for each process that runs tests, however many files that are: each test has an app of its own. */
let shared: Promise<OpenedDatabase> | undefined;
let apps = 0;

async function openShared(): Promise<OpenedDatabase> {
  const opened = await openDatabase('memory://');
  await migrate(opened);
  return opened;
}

/**
 * Opens a database for the tests of this file. Use an app of its own in each test: they share the database.
 *
 * @returns a maker of contexts, and of names for apps
 */
export function useDatabase() {
  const database = () => {
    shared ??= openShared();
    return shared;
  };
  beforeAll(database, 60_000);
  return {
    database,
    newApp: () => {
      apps += 1;
      return `app-${apps}`;
    },
    context(fetch: typeof globalThis.fetch): TestContext {
      let now = NOW;
      return {
        database,
        redemptions: () => Promise.reject(new Error('No redemptions in this test')),
        templates: createTemplateMemory(),
        now: () => now,
        fetch,
        logger: pino({ level: 'silent' }),
        advance(seconds) {
          now += seconds;
        },
      };
    },
  };
}
