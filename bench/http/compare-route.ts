// One route on both sides: halves in turn (A B B A …), so that what else the machine does meets both alike.
import { comparePairs } from '../figures/compare-pairs.ts';
import type { Figure, Goal, Reading } from '../figures/figure.ts';
import { takeTurns } from '../figures/take-turns.ts';
import type { Side, Stage } from './open-stage.ts';
import { type Load, sendVisits } from './send-visits.ts';
import type { RunningSide, Work } from './start-side.ts';
import type { Workload } from './workload.ts';

export interface Sizes {
  pairs: number;
  /** Visits in a half. */
  visits: number;
  atOnce: number;
}

export interface Compared {
  figures: Figure[];
  readings: Reading[];
}

/**
 * Measures the route on servers that run already. A first half of each side warms it up; a second one is counted
 * (statements, processor time); neither is timed.
 */
export async function compareRoute(
  workload: Workload,
  sides: Record<Side, RunningSide>,
  stage: Stage,
  { pairs, visits, atOnce }: Sizes,
): Promise<Compared> {
  const { name, other, calls, hasGoal, prepare } = workload;
  async function half(side: Side): Promise<Load> {
    const { urls, atRest } = sides[side];
    const load = await sendVisits(urls, await prepare(visits, side, stage, urls), atOnce);
    await atRest();
    return load;
  }
  const on = `${name}, ${sides.ours.urls.length === 1 ? '1 process' : `${sides.ours.urls.length} processes`}`;
  const readings: Reading[] = [];
  for (const side of ['ours', 'bare'] as const) {
    await half(side);
    readings.push(...(await countWork(side)).map((one) => ({ ...one, name: `${on}, ${side}: ${one.name}` })));
  }

  async function countWork(side: Side): Promise<Reading[]> {
    const { urls, atRest, work } = sides[side];
    const prepared = await prepare(visits, side, stage, urls);
    const before = await work();
    const { ownShare } = await sendVisits(urls, prepared, atOnce);
    await atRest();
    const after = await work();
    const requests = prepared.reduce((sum, { second }) => sum + (second ? 2 : 1), 0);
    const each = (what: keyof Work) => (after[what] - before[what]) / requests;
    return [
      {
        name: 'statements a request',
        value: each('statements'),
        unit: '',
        ...(side === 'ours' ? { note: calls } : {}),
      },
      { name: 'commits a request', value: each('commits'), unit: '' },
      { name: 'processor time of the servers a request', value: each('server'), unit: 'ms' },
      { name: 'processor time of PostgreSQL a request', value: each('database'), unit: 'ms' },
      { name: 'share of a core that the load itself took', value: ownShare, unit: '' },
    ];
  }

  const turns = await takeTurns({ ours: () => half('ours'), bare: () => half('bare') }, pairs);
  const figure = (what: 'rate' | 'p99', unit: string, goal: Goal): Figure =>
    comparePairs(
      { name: `${on}: ${what}`, unit, ours: 'Kaquan', other, ...(hasGoal ? { goal } : {}) },
      turns.map(({ ours, bare }) => ({ ours: ours[what], other: bare[what] })),
    );
  return {
    figures: [figure('rate', 'requests/s', { atLeast: 0.7 }), figure('p99', 'ms', { atMost: 1.5 })],
    readings,
  };
}
