// npm run bench:page: --pairs 11, --record, --short
import { parseArgs } from 'node:util';
import { commandLine } from '../figures/command-line.ts';
import { run } from './run.ts';

const { values } = parseArgs({ options: { pairs: { type: 'string' } }, strict: false });
const pairs = typeof values.pairs === 'string' ? { pairs: Number(values.pairs) } : {};

await commandLine('page', ({ short }) => run({ short, ...pairs }));
