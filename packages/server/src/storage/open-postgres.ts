// PostgreSQL on a server, through a pool of connections.
import pg from 'pg';
import type { OpenDatabaseOptions, OpenedDatabase } from './database.ts';
import { databaseError } from './database-error.ts';
import { onConnection, onPool, STATEMENT_PATIENCE } from './postgres-session.ts';

/** How long a connection may take, or one of the pool be waited for, milliseconds: a page waits for eight seconds. */
const CONNECT_PATIENCE = 5_000;
/**
 * How long a connection is kept that nobody uses, milliseconds. Longer than a lull: otherwise what comes after one begins
 * with all processes opening all their connections at once, which PostgreSQL pays for with a process and a login each.
 */
const KEPT_IDLE = 60_000;
/** What the job queue's own upkeep may take, milliseconds. */
const UPKEEP_PATIENCE = 15_000;
/** How often it stands in line for a connection: a job whose outcome is not written runs again, minutes later. */
const UPKEEP_TURNS = 3;
/** What the driver says when there was no connection in time; nothing was sent. */
const NO_CONNECTION =
  /^(timeout exceeded when trying to connect|Connection terminated due to connection timeout)$/;

/**
 * Opens a pool on a PostgreSQL server; connections are made when first needed. While the server is away, whatever is
 * asked of it is UNAVAILABLE; once it is back, everything goes on.
 *
 * @param url `postgres://user:password@host:port/database`
 * @example const opened = openPostgres('postgres://localhost/shop', {});
 * @supported node
 */
export function openPostgres(url: string, options: OpenDatabaseOptions): OpenedDatabase {
  const line = {
    connectionString: url,
    connectionTimeoutMillis: CONNECT_PATIENCE,
    application_name: 'kaquan',
    // A line that is dead without a word is found out although nothing is sent.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  };
  const pool = new pg.Pool({
    ...line,
    max: options.connections ?? 10,
    idleTimeoutMillis: KEPT_IDLE,
    // Some more than the server itself is told to take, so that its own words come first.
    query_timeout: STATEMENT_PATIENCE + 500,
  });
  // Without a listener a broken idle connection would end the process.
  pool.on('error', (error) => options.onIdleError?.(error));

  async function asked<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      throw databaseError(error);
    }
  }
  const { onStatement = () => {}, preparedStatements } = options;
  const session = { logger: { logQuery: onStatement }, preparedStatements };
  const db = onPool(pool, session);
  return {
    db,
    executeSql(text, values) {
      onStatement(text);
      return asked(() => inLine(() => pool.query(patient(text, values))));
    },
    transaction: (work) => db.transaction(work),
    // A connection of its own: what needs one alone, such as a migration, may take its time.
    async session(work) {
      const client = new pg.Client(line);
      let broke: Error | undefined;
      client.on('error', (error) => {
        broke = error;
      });
      try {
        await asked(() => client.connect());
        return await work(onConnection(client, session));
      } catch (error) {
        throw databaseError(broke ?? error);
      } finally {
        await client.end().catch(() => undefined);
      }
    },
    async ping() {
      await asked(() => pool.query('select 1'));
    },
    close: () => pool.end(),
  };
}

/** Asks again where no connection was free in time. */
async function inLine<T>(ask: () => Promise<T>): Promise<T> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await ask();
    } catch (error) {
      if (turn === UPKEEP_TURNS || !(error instanceof Error && NO_CONNECTION.test(error.message)))
        throw error;
    }
  }
}

/** The driver reads a time limit of the query's own, of which its types know nothing. */
function patient(text: string, values: unknown[] | undefined): pg.QueryConfig {
  const query: pg.QueryConfig & { query_timeout: number } = { text, query_timeout: UPKEEP_PATIENCE };
  if (values !== undefined) query.values = values;
  return query;
}
