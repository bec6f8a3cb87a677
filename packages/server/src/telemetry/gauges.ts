// What stands at a moment, looked at when the host app's SDK collects: circuits, jobs, pushes.
import { metrics, type Observable, type ObservableResult } from '@opentelemetry/api';
import { SCOPE } from './span.ts';

/** In the order of how bad it is: what the gauge shows. */
const CIRCUITS = ['closed', 'half-open', 'open'] as const;

export type Circuit = (typeof CIRCUITS)[number];

export interface JobCounts {
  /** By the job's name: those that wait for their turn or their next try. */
  waiting: Record<string, number>;
  /** That failed too often. */
  dead: number;
}

export interface GaugeSources {
  circuits(): Iterable<[platform: string, circuit: Circuit]>;
  /** The same in every process that shares a database; undefined while there is none. */
  jobs(): Promise<JobCounts | undefined>;
  /** Pushes that wait in this process for the database. */
  pushes(): number;
  /** Pushes that were accepted and lie in this server's spool; undefined where there is none. */
  spooled(): Promise<number | undefined>;
}

type Look = (result: ObservableResult) => void | Promise<void>;

/**
 * Shows the sources to the SDK that is registered now.
 *
 * @returns ends the showing
 * @example const hide = showGauges({ circuits, jobs, pushes, spooled });
 * @supported node
 */
export function showGauges({ circuits, jobs, pushes, spooled }: GaugeSources): () => void {
  const meter = metrics.getMeter(SCOPE);
  const shown: [Observable, Look][] = [
    [
      meter.createObservableGauge('kaquan.circuit.state', { description: '0 closed, 1 half-open, 2 open' }),
      (result) => {
        for (const [platform, circuit] of circuits()) result.observe(CIRCUITS.indexOf(circuit), { platform });
      },
    ],
    [
      meter.createObservableGauge('kaquan.jobs', { description: 'Jobs of the database, waiting or dead' }),
      async (result) => {
        const counts = await jobs();
        if (!counts) return;
        for (const [job, count] of Object.entries(counts.waiting))
          result.observe(count, { state: 'waiting', job });
        result.observe(counts.dead, { state: 'dead' });
      },
    ],
    [
      meter.createObservableGauge('kaquan.pushes.waiting', {
        description: 'Pushes that wait in memory for the database',
      }),
      (result) => result.observe(pushes()),
    ],
    [
      meter.createObservableGauge('kaquan.pushes.spooled', {
        description: 'Pushes that wait on the disk for the database',
      }),
      async (result) => {
        const files = await spooled();
        if (files !== undefined) result.observe(files);
      },
    ],
  ];
  for (const [gauge, look] of shown) gauge.addCallback(look);
  return () => {
    for (const [gauge, look] of shown) gauge.removeCallback(look);
  };
}
