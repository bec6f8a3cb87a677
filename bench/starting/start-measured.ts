// Starts one of the measured processes on what was built, as users run it.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Memory {
  /** What the system counts for the process, bytes. */
  rss: number;
  /** What is needed of its heap and buffers after a collection, bytes. */
  needed: number;
}

export interface Measured {
  /** From the process's first moment until it said that it was ready, milliseconds. */
  startedIn: number;
  /** Where it listens, if it said so. */
  url: string;
  memory(): Promise<Memory>;
  stop(): Promise<void>;
}

type Message = { report: 'listening'; url: string } | { report: 'ready' } | ({ report: 'memory' } & Memory);

/**
 * Starts it; resolves when it is ready.
 *
 * @param name of a file in processes/
 * @throws Error if it ended instead
 * @example const { startedIn, stop } = await startMeasured('kaquan-server', { DATABASE_URL: 'memory://' });
 */
export async function startMeasured(name: string, env: Record<string, string> = {}): Promise<Measured> {
  const start = performance.now();
  const child = fork(fileURLToPath(new URL(`./processes/${name}.js`, import.meta.url)), {
    // Not our own conditions: no sources.
    execArgv: ['--expose-gc'],
    env: { ...process.env, ...env },
  });
  const exited = once(child, 'exit');
  let url = '';
  child.on('message', (message: Message) => {
    if (message.report === 'listening') url = message.url;
  });
  const ended = exited.then(([code, signal]): never => {
    throw new Error(`${name} ended (${signal ?? code})`);
  });
  await Promise.race([hear(child, 'ready'), ended]);
  const startedIn = performance.now() - start;
  // From here on it may end.
  ended.catch(() => undefined);
  return {
    startedIn,
    url,
    async memory() {
      const told = hear(child, 'memory');
      child.send('memory');
      return (await Promise.race([told, ended])) as Message & Memory;
    },
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

function hear(child: ChildProcess, report: Message['report']): Promise<Message> {
  return new Promise((resolve) => {
    child.on('message', function listen(message: Message) {
      if (message.report !== report) return;
      child.off('message', listen);
      resolve(message);
    });
  });
}
