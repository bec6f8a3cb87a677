// The command line that every bench has: `npm run bench:<bench> [-- --record] [--short]`.
import { parseArgs } from 'node:util';
import type { Run } from './figure.ts';
import { printFigures } from './print-figures.ts';
import { recordFigures } from './record-figures.ts';

/**
 * Runs a bench, prints its results, with `--record` keeps them, and tells them to `npm run bench` when that started it.
 * What a bench understands beside these two options it reads itself.
 *
 * @throws Error for a short run that is to be recorded: its figures say nothing
 * @example await commandLine('signing', run);
 */
export async function commandLine(bench: string, run: Run): Promise<void> {
  const { values } = parseArgs({
    options: { record: { type: 'boolean' }, short: { type: 'boolean' } },
    strict: false,
  });
  if (values.record && values.short) throw new Error('A short run is not recorded: its figures say nothing');
  const results = await run({ short: values.short === true });
  console.log(printFigures(bench, results));
  if (values.record) await recordFigures(bench, results);
  process.send?.({ bench, results });
  if (process.connected) process.disconnect();
}
