// What memory an idle server process holds, and ten thousand coupons in the sandbox.
import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres } from '@kaquan/test/harness/postgres';
import { comparePairs } from '../figures/compare-pairs.ts';
import type { Results } from '../figures/figure.ts';
import { takeTurns } from '../figures/take-turns.ts';
import { buildFirst } from '../starting/build-first.ts';
import { startMeasured } from '../starting/start-measured.ts';
import { sandboxMemory } from './sandbox-memory.ts';

export interface MemoryOptions {
  /** Some seconds: one pair, hardly idle, few coupons. */
  short?: boolean;
  pairs?: number | undefined;
}

const MB = 1_000_000;
/** How long a process that has started is left alone before it counts as idle, milliseconds. */
const IDLE = 10_000;
const COUPONS = 10_000;

/** Runs it. */
export async function run({ short = false, pairs = short ? 1 : 5 }: MemoryOptions = {}): Promise<Results> {
  // A short run comes after the build.
  if (!short) await buildFirst();
  const postgres = await startPostgres();
  try {
    const onPostgres = { DATABASE_URL: await postgres.createDatabase('ours') };
    const bare = { DATABASE_URL: await postgres.createDatabase('bare') };
    const embedded = { DATABASE_URL: 'memory://' };
    const idle = (script: string, env: Record<string, string>) => () =>
      idleMemory(script, env, short ? 500 : IDLE);
    const rounds = await takeTurns(
      {
        server: idle('kaquan-server', onPostgres),
        bare: idle('bare-server', bare),
        embedded: idle('kaquan-server', embedded),
        pglite: idle('bare-pglite', embedded),
      },
      pairs,
    );
    const stored = await sandboxMemory(short ? 200 : COUPONS);
    return {
      figures: [
        comparePairs(
          { name: 'idle server on PostgreSQL', unit: 'MB', ours: 'Kaquan', other: 'bare Hono + pg' },
          rounds.map((round) => ({ ours: round.server / MB, other: round.bare / MB })),
        ),
        comparePairs(
          { name: 'idle server, embedded database', unit: 'MB', ours: 'Kaquan', other: 'PGlite alone' },
          rounds.map((round) => ({ ours: round.embedded / MB, other: round.pglite / MB })),
        ),
      ],
      readings: [
        {
          name: 'sandbox, 10,000 coupons',
          value: (stored.bytes / stored.coupons) * (COUPONS / MB),
          unit: 'MB',
          note: 'claimed at Baidu, each with its push; what is needed, after a collection',
        },
      ],
    };
  } finally {
    await postgres.stop();
  }
}

/** What the system counts for it, bytes; nothing is collected before. */
async function idleMemory(script: string, env: Record<string, string>, idle: number): Promise<number> {
  const { memory, stop } = await startMeasured(script, env);
  try {
    await sleep(idle);
    return (await memory()).rss;
  } finally {
    await stop();
  }
}
