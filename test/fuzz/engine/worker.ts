// One thread of a campaign: opens a group of targets, fuzzes those it is told to, and tells what came of each.
import { parentPort, workerData } from 'node:worker_threads';
import { GROUPS } from '../targets/groups.ts';
import { watchCoverage } from './coverage.ts';
import { fuzzTarget, type TargetResult } from './fuzz-target.ts';
import { openWatch } from './watch.ts';

/** What a worker is told to do. */
export interface Order {
  /** The group's name in `targets/groups.ts`. */
  group: string;
  /** Cases of the whole group. */
  cases: number;
  seed: number;
  /** Targets that are done, or hung. */
  skip: string[];
  memory: SharedArrayBuffer;
}

/** What a worker says: what it works on, what came of it, or that it has done all. */
export type Word = { begun: string } | { result: TargetResult } | { finished: true };

const order = workerData as Order;
const say = (word: Word) => parentPort?.postMessage(word);

// Before the targets are loaded, so that V8 counts their blocks and not only their functions.
const coverage = watchCoverage();
const watch = openWatch(order.memory);
const stray: string[] = [];
process.on('unhandledRejection', (reason) => stray.push(`unhandled rejection: ${String(reason)}`));
process.on('uncaughtException', (error) => stray.push(`uncaught exception: ${String(error)}`));

const entry = GROUPS[order.group];
if (!entry) throw new Error(`There is no group ${order.group}`);
const { default: group } = await entry.load();
const opened = await group.open();
const weights = opened.targets.reduce((sum, { weight = 1 }) => sum + weight, 0);
try {
  for (const target of opened.targets) {
    if (order.skip.includes(target.name)) continue;
    say({ begun: target.name });
    const result = await fuzzTarget(target, {
      cases: Math.max(target.seeds.length + 1, Math.ceil((order.cases * (target.weight ?? 1)) / weights)),
      seed: order.seed,
      coverage,
      begin: watch.begin,
      end: watch.end,
    });
    for (const message of stray.splice(0))
      result.findings.push({
        target: target.name,
        kind: 'crash',
        message,
        input: JSON.parse(watch.input()) as string,
      });
    say({ result });
  }
} finally {
  await opened.close?.();
}
say({ finished: true });
