// npm run bench:memory: --pairs 5, --record, --short
import { parseArgs } from 'node:util';
import { commandLine } from '../figures/command-line.ts';
import { run } from './run.ts';

const { values } = parseArgs({ options: { pairs: { type: 'string' } }, strict: false });

await commandLine('memory', ({ short }) =>
  run({ short, pairs: typeof values.pairs === 'string' ? Number(values.pairs) : undefined }),
);
