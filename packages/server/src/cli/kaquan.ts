// kaquan: the merchant's commands. Secrets come from files, standard input or the environment, never as arguments,
// which other users of the machine can read.
import { runMain } from 'citty';
import { kaquan } from './commands.ts';

void runMain(kaquan);
