// Runs one of the project's own tools, its output on ours or wherever it is wanted.
import { spawn } from 'node:child_process';

/** Takes what a command says. */
export type Say = (text: string) => void;

/** Whether the command ended well. Commands of node_modules/.bin are found, because pnpm puts them on PATH. */
export function run(command: string, args: string[], say?: Say): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: say ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
    });
    if (say) for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', say);
    child.once('error', (error) => {
      (say ?? console.error)(`${command}: ${error.message}\n`);
      resolve(false);
    });
    child.once('close', (code) => resolve(code === 0));
  });
}
