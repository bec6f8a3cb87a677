// Starts an example as its user does, by the script of its package, and ends it as an orchestrator does.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { noteSeen } from '../harness/canary/note.ts';
import { findFreePort } from '../harness/find-free-port.ts';
import type { Example } from './examples.ts';

export interface RunningExample {
  url: string;
  /** SIGTERM, once; answers how it ended. */
  stop(): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** What it wrote. */
  output(): string;
}

const EXAMPLES = path.resolve(import.meta.dirname, '../../examples');
/** Next compiles when it is first asked; milliseconds. */
const PATIENCE = 90_000;

/**
 * Starts it; resolves when it answers.
 *
 * @param environment all that it is told of the shop
 * @throws Error with what it wrote, if it ends instead
 */
export async function startExample(
  { name, script = 'start', options = () => [] }: Example,
  environment: Record<string, string>,
): Promise<RunningExample> {
  const folder = path.join(EXAMPLES, name);
  const { scripts } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const port = await findFreePort();
  const command = [scripts[script], ...options(port)].join(' ');
  // Nothing of the test's own environment: only what an example is told in its README. `exec`, so that the signal
  // goes to the server and not to a shell in front of it.
  const child = spawn('sh', ['-c', `exec env ${command}`], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: [
        path.dirname(process.execPath),
        path.join(folder, 'node_modules/.bin'),
        process.env.PATH ?? '',
      ].join(path.delimiter),
      HOME: process.env.HOME ?? '',
      NEXT_TELEMETRY_DISABLED: '1',
      WRANGLER_SEND_METRICS: 'false',
      ...environment,
      PORT: String(port),
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const ended = once(child, 'close').then(([code, signal]) => {
    noteSeen('log', output);
    return { code, signal };
  });
  const url = `http://127.0.0.1:${port}`;
  const until = Date.now() + PATIENCE;
  while (!(await isAnswering(url))) {
    if (child.exitCode !== null || Date.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`examples/${name} does not answer (${command}):\n${output}`);
    }
    await sleep(50);
  }
  return {
    url,
    stop() {
      if (!child.killed) child.kill('SIGTERM');
      return ended;
    },
    output: () => output,
  };
}

async function isAnswering(url: string): Promise<boolean> {
  const response = await fetch(`${url}/api/healthz`, { headers: { connection: 'close' } }).catch(
    () => undefined,
  );
  return response?.ok ?? false;
}
