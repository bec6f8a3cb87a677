// npm run bench:starting: --pairs 7, --record, --short
import { parseArgs } from 'node:util';
import { commandLine } from '../figures/command-line.ts';
import { run } from './run.ts';

const { values } = parseArgs({ options: { pairs: { type: 'string' } }, strict: false });

await commandLine('starting', ({ short }) =>
  run({ short, pairs: typeof values.pairs === 'string' ? Number(values.pairs) : undefined }),
);
