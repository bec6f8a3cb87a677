// The demo's mini-programs against the same without the kit and against their pages written by hand: bytes of the
// package, and what crosses to the view layer from the launch until the coupon is on the screen. All counted, nothing
// timed: the harness has no view layer that could take time.
import { type Stack, startStack } from '@kaquan/test/harness/stack';
import { comparePairs } from '../figures/compare-pairs.ts';
import type { Figure, Reading, Results } from '../figures/figure.ts';
import { takeTurns } from '../figures/take-turns.ts';
import { type PackageBytes, packageBytes } from './package-bytes.ts';
import { type Launch, playOnSwan, playOnWeapp } from './play-launch.ts';
import { buildPrograms, type Programs } from './programs.ts';

export interface MiniProgramOptions {
  /** One launch a side, and swan alone. */
  short?: boolean;
}

const PLAYERS = { swan: playOnSwan, weapp: playOnWeapp };

/**
 * Builds the counterparts, weighs all packages and plays them.
 *
 * @throws Error when two programs that are compared do not show the same words, or one fails
 * @example const { figures } = await run({ short: true });
 */
export async function run({ short = false }: MiniProgramOptions = {}): Promise<Results> {
  const figures: Figure[] = [];
  const readings: Reading[] = [];
  const stack = await startStack('pglite');
  try {
    for (const host of short ? (['swan'] as const) : (['swan', 'weapp'] as const)) {
      const programs = await buildPrograms(host);
      figures.push(
        ...weigh(host, programs),
        ...(await compareLaunches(host, stack, programs, short ? 1 : 3)),
      );
      readings.push({
        name: `${host}: package of the pages by hand`,
        value: packageBytes(programs.byHand).zip,
        unit: 'bytes, zip',
        note: 'fewer pages than the demo has: no counterpart of its package',
      });
    }
  } finally {
    await stack.close();
  }
  return { figures, readings };
}

function weigh(host: string, { withKit, withoutKit }: Programs): Figure[] {
  const ours = packageBytes(withKit);
  const other = packageBytes(withoutKit);
  return (['raw', 'gzip', 'zip'] satisfies (keyof PackageBytes)[]).map((how) =>
    comparePairs(
      {
        name: `${host}: main package, ${how}`,
        unit: 'bytes',
        ours: 'with the kit',
        other: 'without it, and without code in its place',
      },
      [{ ours: ours[how], other: other[how] }],
    ),
  );
}

async function compareLaunches(
  host: keyof typeof PLAYERS,
  stack: Stack,
  programs: Programs,
  rounds: number,
): Promise<Figure[]> {
  const play = await PLAYERS[host](stack);
  const pairs = await takeTurns(
    { ours: () => play(programs.withKit), other: () => play(programs.byHand) },
    rounds,
  );
  for (const { ours, other } of pairs) {
    if (ours.words !== other.words)
      throw new Error(`What is compared must look alike:\n${ours.words}\n${other.words}`);
  }
  return (['calls', 'bytes'] satisfies (keyof Launch)[]).map((what) =>
    comparePairs(
      {
        name: `${host}: setData until the coupon is shown, ${what}`,
        unit: what,
        ours: 'with the kit',
        other: 'by hand',
      },
      pairs.map(({ ours, other }) => ({ ours: ours[what], other: other[what] })),
    ),
  );
}
