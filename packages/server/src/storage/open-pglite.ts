// PGlite: PostgreSQL compiled to WASM, inside this process, on disk or in memory.
import { mkdir, readdir } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import type { OpenDatabaseOptions, OpenedDatabase } from './database.ts';
import { readEmptyDatabase } from './empty-database.ts';
import { lockFolder } from './lock-folder.ts';

/**
 * PostgreSQL's own buffers are 128 MB, as for a server that has a machine to itself. Here they are memory of the process
 * that holds them, and what they hold is in the system's file cache, or in memory, anyway.
 */
const START_PARAMS = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'];

/**
 * Opens an embedded database. Only one process may have a folder open.
 *
 * @param path a folder, made if it is missing, or `memory://`
 * @throws {CouponError} UNAVAILABLE while another process has the folder open
 * @example const opened = await openPglite('memory://');
 * @supported node
 */
export async function openPglite(
  path: string,
  { onStatement = () => {} }: Pick<OpenDatabaseOptions, 'onStatement'> = {},
): Promise<OpenedDatabase> {
  const { client, unlock } = await openClient(path);
  const db = drizzle(client, { logger: { logQuery: onStatement } });

  return {
    db,
    // There is only one connection, and only this process.
    session: (work) => work(db),
    async ping() {
      await client.query('select 1');
    },
    async close() {
      await client.close();
      await unlock();
    },
  };
}

async function openClient(path: string): Promise<{ client: PGlite; unlock: () => Promise<void> }> {
  if (path === 'memory://') return { client: await create(path, { isEmpty: true }), unlock: async () => {} };
  await mkdir(path, { recursive: true });
  const unlock = await lockFolder(path);
  try {
    const isEmpty = (await readdir(path)).length === 0;
    return { client: await create(path, { isEmpty }), unlock };
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function create(path: string, { isEmpty }: { isEmpty: boolean }): Promise<PGlite> {
  const loadDataDir = isEmpty ? await readEmptyDatabase() : undefined;
  return PGlite.create(path, { startParams: START_PARAMS, ...(loadDataDir && { loadDataDir }) });
}
