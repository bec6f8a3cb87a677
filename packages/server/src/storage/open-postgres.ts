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
  let isClosing = false;
  pool.on('error', (error) => isClosing || options.onIdleError?.(error));

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
    close() {
      // Connections go after the pool does: whoever ends the server right then breaks one that nobody misses.
      isClosing = true;
      return pool.end();
    },
  };
}
