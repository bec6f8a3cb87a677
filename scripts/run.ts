// Runs one of the project's own tools, its output on ours.
import { spawn } from 'node:child_process';

/** Whether the command ended well. Commands of node_modules/.bin are found, because pnpm puts them on PATH. */
export function run(command: string, args: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: 'inherit',
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
    });
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(false);
    });
    child.once('exit', (code) => resolve(code === 0));
  });
}
