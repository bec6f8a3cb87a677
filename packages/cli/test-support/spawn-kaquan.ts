// For tests: the command as somebody runs it, a process of its own with an environment of its own.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../src/kaquan.ts', import.meta.url));

export interface Ended {
  code: number | null;
  /** Standard output. */
  output: string;
  /** Standard error. */
  beside: string;
}

export function spawnKaquan(
  args: readonly string[],
  { env = {}, input = '', cwd }: { env?: NodeJS.ProcessEnv; input?: string; cwd?: string } = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const { PATH } = process.env;
    const child = spawn(process.execPath, ['--conditions=@kaquan/source', COMMAND, ...args], {
      env: { PATH, NO_COLOR: '1', ...env },
      ...(cwd === undefined ? {} : { cwd }),
    });
    const said = { output: '', beside: '' };
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      said.output += part;
    });
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      said.beside += part;
    });
    child.on('error', reject).on('close', (code) => resolve({ code, ...said }));
    child.stdin.end(input);
  });
}
