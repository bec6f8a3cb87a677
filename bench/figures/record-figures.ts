// Keeps a bench's results for the docs: the JSON that the READMEs' table and the chart are made from.
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { drawChart } from './draw-chart.ts';
import type { Results } from './figure.ts';

/** What is kept of one run. */
export interface Recorded extends Results {
  bench: string;
  machine: { cores: number; cpu: string; node: string };
}

/**
 * Writes docs/bench/<bench>.json, and <bench>.svg beside it.
 *
 * @example await recordFigures('signing', results)
 */
export async function recordFigures(bench: string, results: Results): Promise<void> {
  const folder = new URL('../../docs/bench/', import.meta.url);
  await mkdir(folder, { recursive: true });
  const machine = {
    cores: availableParallelism(),
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    node: process.version,
  };
  const recorded: Recorded = { bench, machine, ...results };
  await writeFile(new URL(`${bench}.json`, folder), `${JSON.stringify(recorded, null, 2)}\n`);
  await writeFile(new URL(`${bench}.svg`, folder), drawChart(recorded));
}
