// One side's server processes, and what they and the database cost.
import { readFile } from 'node:fs/promises';
import { startProcess } from '@kaquan/test/harness/processes/start-process';
import { waitUntil } from '@kaquan/test/harness/wait-until';
import pg from 'pg';
import type { Side, Stage } from './open-stage.ts';

const SCRIPTS: Record<Side, URL> = {
  ours: new URL('./processes/kaquan-server.ts', import.meta.url),
  bare: new URL('./processes/bare-server.ts', import.meta.url),
};

/** Since the beginning; what polls for jobs at rest is in it. */
export interface Work {
  statements: number;
  commits: number;
  /** Milliseconds of processor time, where the system tells them: of the server processes, of PostgreSQL's for them. */
  server: number;
  database: number;
}

export interface RunningSide {
  urls: string[];
  /** Resolves when nothing is owed any more: pushes worked on, platforms told. */
  atRest(): Promise<void>;
  work(): Promise<Work>;
  stop(): Promise<void>;
}

const OWED = `select (select count(*) from kaquan.events where worked_at is null)
  + (select count(*) from kaquan.redemptions where state = 'used' and told_at is null) as owed`;
const COUNTED = `select
  (select coalesce(sum(calls), 0)::int from pg_stat_statements s join pg_database d on d.oid = s.dbid
    where d.datname = current_database() and toplevel
      and query !~* '^(begin|commit|rollback|set local)' and query not like '%pg_stat_%') as statements,
  (select xact_commit::int from pg_stat_database where datname = current_database()) as commits`;
const BACKENDS = `select pid from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`;

/**
 * Starts so many processes of one side on its database; resolves when they are ready.
 *
 * @param environment further settings of theirs
 */
export async function startSide(
  side: Side,
  processes: number,
  stage: Stage,
  environment: Record<string, string> = {},
): Promise<RunningSide> {
  const client = new pg.Client(stage.databases[side]);
  await client.connect();
  await client.query('create extension if not exists pg_stat_statements');
  const running = await Promise.all(
    Array.from({ length: processes }, () =>
      startProcess(SCRIPTS[side], {
        ...environment,
        SANDBOX_URL: stage.sandboxUrl,
        DATABASE_URL: stage.databases[side],
      }),
    ),
  );
  await Promise.all(
    running.map((one) =>
      waitUntil(
        async () => (await fetch(`${one.url}/readyz`)).ok,
        () => `ready; it wrote:\n${one.output()}`,
        60_000,
      ),
    ),
  );
  return {
    urls: running.map(({ url }) => url),
    async atRest() {
      if (side === 'ours')
        await waitUntil(
          async () => Number((await client.query(OWED)).rows[0].owed) === 0,
          'all jobs',
          300_000,
        );
    },
    async work() {
      // Sessions report what they did once in a while, and at once when they are idle for a second.
      await new Promise((resolve) => setTimeout(resolve, 1_200));
      const { statements, commits } = (await client.query(COUNTED)).rows[0];
      const backends: { pid: number }[] = (await client.query(BACKENDS)).rows;
      return {
        statements,
        commits,
        server: await processorTime(running.map(({ pid }) => pid)),
        database: await processorTime(backends.map(({ pid }) => pid)),
      };
    },
    async stop() {
      await client.end();
      await Promise.all(running.map((one) => one.stop()));
    },
  };
}

/** Of the processes together, milliseconds. @see proc_pid_stat(5) */
async function processorTime(pids: readonly number[]): Promise<number> {
  const TICK = 10;
  const times = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
      // After the name in parentheses, which may hold blanks: utime and stime are the 14th and 15th field.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * TICK;
    }),
  );
  return times.reduce((sum, time) => sum + time, 0);
}
