// Signing, against crypto-js, the limit, and the npm packages that sign cards: calls a second in one thread.
import { callsASecond } from '../figures/calls-a-second.ts';
import { comparePairs } from '../figures/compare-pairs.ts';
import type { BenchOptions, Figure, Goal, Results } from '../figures/figure.ts';
import { medianOfPairs } from '../figures/median-of-pairs.ts';
import { takeTurns } from '../figures/take-turns.ts';
import { drawTaps, type Tap } from './draw-fields.ts';
import { OPERATIONS, type Operation } from './operations.ts';
import { PEERS, type Peer } from './peers.ts';

const GOAL: Goal = { atLeast: 0.8 };
const UNIT = 'calls/s';

interface Size {
  pairs: number;
  /** For one side in one pair. */
  seconds: number;
}

/**
 * Every operation against every side of it.
 *
 * @throws Error if two sides sign differently: they would not have done the same
 * @example await run({ short: true })
 */
export async function run({ short }: BenchOptions): Promise<Results> {
  const size = short ? { pairs: 1, seconds: 0.02 } : { pairs: 9, seconds: 0.5 };
  const taps = drawTaps(1000);
  const figures: Figure[] = [];
  for (const operation of OPERATIONS) figures.push(...(await compareOperation(operation, taps, size)));
  for (const peer of PEERS) figures.push(await comparePeer(peer, taps, size));
  return { figures };
}

async function compareOperation(
  { name, textOf, ours, cryptoJs, plainHash, oneShotHash }: Operation,
  taps: readonly Tap[],
  { pairs, seconds }: Size,
): Promise<Figure[]> {
  const signed = taps.map((tap) => ({ tap, text: textOf(tap) }));
  for (const one of signed) {
    const answers = new Set([ours(one), cryptoJs(one), plainHash(one), oneShotHash(one)]);
    if (answers.size > 1) throw new Error(`${name}: ${[...answers].join(' is not ')}`);
  }
  const measure = (work: Operation['ours']) => () => callsASecond(signed, work, seconds);
  const rounds = await takeTurns(
    {
      ours: measure(ours),
      plainHash: measure(plainHash),
      oneShotHash: measure(oneShotHash),
      cryptoJs: measure(cryptoJs),
    },
    pairs,
  );
  const against = (side: 'plainHash' | 'oneShotHash' | 'cryptoJs', other: string, goal?: Goal) =>
    comparePairs(
      { name: `${name}, ${other}`, unit: UNIT, ours: 'Kaquan', other, ...(goal && { goal }) },
      rounds.map((round) => ({ ours: round.ours, other: round[side] })),
    );
  return [
    against('plainHash', 'plain node:crypto hash', GOAL),
    against('oneShotHash', 'one-shot node:crypto hash'),
    against('cryptoJs', 'crypto-js'),
  ];
}

async function comparePeer(
  { name, ours, theirs, isRight }: Peer,
  taps: readonly Tap[],
  { pairs, seconds }: Size,
): Promise<Figure> {
  for (const tap of taps.slice(0, 10)) {
    if (!isRight(await theirs(tap), tap)) throw new Error(`${name}: signs something else`);
  }
  const measure = (work: Peer['ours']) => () => callsASecond(taps, work, seconds);
  const claim = { name, unit: UNIT, ours: 'Kaquan', other: name.replace(/^.*, /, '') };
  return medianOfPairs(claim, { ours: measure(ours), other: measure(theirs) }, pairs);
}
