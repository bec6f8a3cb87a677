// npm run bench:stored: --large adds ten million coupons, --pairs 11, --visits 200, --record, --short
import { parseArgs } from 'node:util';
import { commandLine } from '../figures/command-line.ts';
import { run } from './run.ts';

const { values } = parseArgs({
  options: { large: { type: 'boolean' }, pairs: { type: 'string' }, visits: { type: 'string' } },
  strict: false,
});
const number = (value: unknown) => (typeof value === 'string' ? Number(value) : undefined);

await commandLine('stored', ({ short }) =>
  run({
    short,
    large: values.large === true,
    pairs: number(values.pairs),
    visits: number(values.visits),
  }),
);
