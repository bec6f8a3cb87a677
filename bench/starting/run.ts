// How long things take to start: a server on PostgreSQL and on the embedded database, the sandbox, the whole demo.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningPostgres, startPostgres } from '@kaquan/test/harness/postgres';
import { type Claim, comparePairs } from '../figures/compare-pairs.ts';
import type { Figure, Results } from '../figures/figure.ts';
import { takeTurns } from '../figures/take-turns.ts';
import { buildFirst } from './build-first.ts';
import { startDemoToPicture } from './start-demo-to-picture.ts';
import { startMeasured } from './start-measured.ts';

export interface StartingOptions {
  /** Some seconds: one pair, without the whole demo. */
  short?: boolean;
  pairs?: number | undefined;
}

/** Where a process keeps its rows: made anew for each start, or the one of the start before. */
type Place = (from: 'fresh' | 'again', side: string) => Promise<string>;

/** Runs it. */
export async function run({ short = false, pairs = short ? 1 : 7 }: StartingOptions = {}): Promise<Results> {
  // The short run is a test, and the tests come after the build.
  if (!short) await buildFirst();
  const folder = await mkdtemp(join(tmpdir(), 'kaquan-starting-'));
  const postgres = await startPostgres();
  try {
    const figures = [
      ...(await compareStarts('server on PostgreSQL', pairs, databases(postgres), {
        ours: ['kaquan-server', 'Kaquan'],
        other: ['bare-server', 'bare Hono + pg'],
      })),
      ...(await compareStarts('server, embedded database', pairs, folders(folder), {
        ours: ['kaquan-server', 'Kaquan'],
        other: ['bare-pglite', 'PGlite alone'],
      })),
      await compareSandbox(pairs),
    ];
    return { figures, readings: short ? [] : await startDemoToPicture(Math.min(pairs, 3)) };
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Two figures: the first start, which makes the tables, and the next one. */
async function compareStarts(
  name: string,
  pairs: number,
  place: Place,
  sides: Record<'ours' | 'other', [script: string, words: string]>,
): Promise<Figure[]> {
  const turn = (side: 'ours' | 'other') => async () => {
    const start = async (from: 'fresh' | 'again') => timeStart(sides[side][0], await place(from, side));
    return { fresh: await start('fresh'), again: await start('again') };
  };
  const rounds = await takeTurns({ ours: turn('ours'), other: turn('other') }, pairs);
  const claim = (said: string): Claim => ({
    name: `${name}, ${said}`,
    unit: 'ms',
    ours: sides.ours[1],
    other: sides.other[1],
  });
  return [
    comparePairs(
      claim('first start'),
      rounds.map(({ ours, other }) => ({ ours: ours.fresh, other: other.fresh })),
    ),
    comparePairs(
      claim('next start'),
      rounds.map(({ ours, other }) => ({ ours: ours.again, other: other.again })),
    ),
  ];
}

async function compareSandbox(pairs: number): Promise<Figure> {
  const rounds = await takeTurns(
    { ours: () => timeStart('sandbox'), other: () => timeStart('bare-hono') },
    pairs,
  );
  return comparePairs({ name: 'sandbox', unit: 'ms', ours: 'Kaquan', other: 'bare Hono' }, rounds);
}

async function timeStart(script: string, database = ''): Promise<number> {
  const { startedIn, stop } = await startMeasured(script, { DATABASE_URL: database });
  await stop();
  return startedIn;
}

function databases(postgres: RunningPostgres): Place {
  let made = 0;
  const latest: Record<string, string> = {};
  return async (from, side) => {
    if (from === 'fresh') latest[side] = await postgres.createDatabase(`starting_${++made}`);
    return latest[side] ?? '';
  };
}

function folders(parent: string): Place {
  let made = 0;
  const latest: Record<string, string> = {};
  return async (from, side) => {
    if (from === 'fresh') latest[side] = join(parent, String(++made));
    return latest[side] ?? '';
  };
}
