// kaquan: the command. Secrets come from files, standard input, the environment or a prompt, never as arguments, which
// other users of the machine and the shell's history can read.
import { runKaquan } from './run-kaquan.ts';

await runKaquan(process.argv.slice(2));
