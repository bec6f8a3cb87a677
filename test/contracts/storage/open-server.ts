// The database server under contract: one that is named by its URL, or a PostgreSQL of our own.
import { randomUUID } from 'node:crypto';
import { type OpenedDatabase, openDatabase } from '@kaquan/server/storage';
import { executeSql } from '../../harness/database/execute-sql.ts';
import { startPostgres } from '../../harness/postgres.ts';
import { SERVER_URL } from './server-variable.ts';
import type { Target } from './target.ts';

export interface DatabaseServer {
  /** Makes an empty database and answers its URL. */
  createDatabase(): Promise<string>;
  /** Opens an empty database by so many processes. */
  fresh: Target['fresh'];
  /** Removes what was made. */
  stop(): Promise<void>;
}

/** Starts or finds the server. What is in the named database is left alone: others are made beside it, and dropped. */
export async function openServer(): Promise<DatabaseServer> {
  const url = process.env[SERVER_URL];
  const { create, stop } = url === undefined ? await ours() : await theirs(url);
  const createDatabase = () => create(`kaquan_${randomUUID().replaceAll('-', '')}`);
  return {
    createDatabase,
    async fresh(processes = 1) {
      const made = await createDatabase();
      const open = () => openDatabase(made, { connections: 2 });
      return [await open(), ...(await Promise.all(Array.from({ length: processes - 1 }, open)))];
    },
    stop,
  };
}

async function ours() {
  const server = await startPostgres();
  return { create: server.createDatabase, stop: server.stop };
}

async function theirs(url: string) {
  const beside: OpenedDatabase = await openDatabase(url, { connections: 1 });
  const made: string[] = [];
  return {
    async create(name: string) {
      await executeSql(beside, `create database ${name}`);
      made.push(name);
      const named = new URL(url);
      named.pathname = `/${name}`;
      return named.href;
    },
    async stop() {
      for (const name of made) await executeSql(beside, `drop database ${name}`);
      await beside.close();
    },
  };
}
