// npm run bench:mini-program: --record, --short
import { commandLine } from '../figures/command-line.ts';
import { run } from './run.ts';

await commandLine('mini-program', run);
