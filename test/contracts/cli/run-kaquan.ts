// The command as somebody runs it: a process of its own, with an environment of its own.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.dirname(createRequire(import.meta.url).resolve('@kaquan/cli/package.json'));
const COMMAND = path.join(root, 'src/kaquan.ts');

export interface Ended {
  code: number | null;
  output: string;
  /** Standard error. */
  beside: string;
}

export interface RunOptions {
  env?: Record<string, string>;
  input?: string;
}

export function startKaquan(args: readonly string[], env: Record<string, string> = {}) {
  const { PATH = '' } = process.env;
  return spawn(process.execPath, ['--conditions=@kaquan/source', COMMAND, ...args], {
    env: { PATH, NO_COLOR: '1', ...env },
  });
}

/** Resolves when it has ended. */
export function runKaquan(
  args: readonly string[],
  { env = {}, input = '' }: RunOptions = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = startKaquan(args, env);
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
