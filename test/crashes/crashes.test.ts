// The short form of npm run reliability:crashes: a few kills on each database, and the same zeros.
import { describe, expect, it } from 'vitest';
import { runCrashes } from './run-crashes.ts';

/** Milliseconds, on a machine that does much else. */
const PATIENCE = 300_000;

describe.each([
  { database: 'postgres', kills: 4 },
  { database: 'pglite', kills: 2 },
] as const)('servers on $database that are killed at random', ({ database, kills }) => {
  it(
    'lose nothing and do nothing twice',
    async () => {
      const { complaints, ...counts } = await runCrashes({
        database,
        kills,
        processes: 2,
        people: 4,
        seed: 7,
        roundLength: 2_000,
      });
      expect(complaints).toEqual([]);
      expect(counts).toMatchObject({ kills, lost: 0, doubled: 0, unaccounted: 0, differences: 0 });
      expect(counts.used).toBeGreaterThan(0);
    },
    PATIENCE,
  );
});
