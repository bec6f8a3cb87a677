// Starts one of the tests' processes on the sources, keeps what it writes, and ends it one way or the other.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { noteSeen } from '../canary/note.ts';
import type { Order, Report } from './messages.ts';

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface RunningProcess {
  url: string;
  pid: number;
  /** What it wrote so far, on either stream; of a long life the last megabyte. */
  output(): string;
  /** Resolves when it is gone, however it went. */
  exited: Promise<Exit>;
  /** SIGKILL: as a power cut for this process. Resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGTERM, as an orchestrator ends it. Answers the exit code, null if a signal ended it. */
  stop(): Promise<number | null>;
  /** Gives an order and waits until it was carried out. */
  order(order: Order['order'], done: Report['report']): Promise<void>;
}

const KEPT = 1_000_000;

/**
 * Starts a script; resolves when it says where it listens.
 *
 * @param env its settings, beside this process's own environment
 * @throws Error with what it wrote, if it ended instead
 */
export async function startProcess(script: URL, env: Record<string, string>): Promise<RunningProcess> {
  const path = fileURLToPath(script);
  const child = spawn(process.execPath, ['--conditions=@kaquan/source', path], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-KEPT);
    });
  const exited = once(child, 'close').then(([code, signal]): Exit => {
    noteSeen('log', output);
    return { code, signal };
  });
  const reported = (report: Report['report']) =>
    Promise.race([
      hear(child, report),
      exited.then(({ code, signal }): never => {
        throw new Error(`${basename(path)} ended (${signal ?? code}) before it was ${report}:\n${output}`);
      }),
    ]);
  const listening = await reported('listening');
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    return exited;
  };
  return {
    url: 'url' in listening ? listening.url : '',
    pid: child.pid ?? 0,
    output: () => output,
    exited,
    kill: () => end('SIGKILL').then(() => undefined),
    stop: () => end('SIGTERM').then(({ code }) => code),
    async order(order, done) {
      const carriedOut = reported(done);
      child.send({ order } satisfies Order);
      await carriedOut;
    },
  };
}

function hear(child: ChildProcess, report: Report['report']): Promise<Report> {
  return new Promise((resolve) => {
    child.on('message', function listen(message: Report) {
      if (message.report !== report) return;
      child.off('message', listen);
      resolve(message);
    });
  });
}
