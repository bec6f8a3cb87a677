// npm run bench:opening
import { commandLine } from '../figures/command-line.ts';
import { run } from './run.ts';

await commandLine('opening', run);
