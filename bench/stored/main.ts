// npm run bench:stored: --sizes 10000,1000000,10000000 --pairs 11, --visits 200, --record, --short
import { parseArgs } from 'node:util';
import { commandLine } from '../figures/command-line.ts';
import { run } from './run.ts';

const { values } = parseArgs({
  options: { sizes: { type: 'string' }, pairs: { type: 'string' }, visits: { type: 'string' } },
  strict: false,
});
const number = (value: unknown) => (typeof value === 'string' ? Number(value) : undefined);

await commandLine('stored', ({ short }) =>
  run({
    short,
    sizes: typeof values.sizes === 'string' ? values.sizes.split(',').map(Number) : undefined,
    pairs: number(values.pairs),
    visits: number(values.visits),
  }),
);
