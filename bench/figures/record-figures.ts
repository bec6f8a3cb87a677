// Keeps a bench's results for the docs: the JSON that the READMEs' table and the chart are made from.
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { drawChart } from './draw-chart.ts';
import type { Recorded, Results } from './figure.ts';

/**
 * Writes docs/bench/<bench>.json, and its chart beside it.
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
  const chart = drawChart(recorded);
  if (chart !== undefined) await writeFile(new URL(`${bench}.svg`, folder), chart);
}
