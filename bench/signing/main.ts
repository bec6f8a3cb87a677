// npm run bench:signing
import { commandLine } from '../figures/command-line.ts';
import { run } from './run.ts';

await commandLine('signing', run);
