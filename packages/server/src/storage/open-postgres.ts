// PostgreSQL on a server, through a pool of connections.
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { OpenDatabaseOptions, OpenedDatabase } from './database.ts';

/**
 * Opens a pool on a PostgreSQL server; connections are made when first needed.
 *
 * @param url `postgres://user:password@host:port/database`
 * @example const opened = openPostgres('postgres://localhost/shop', {});
 * @supported node
 */
export function openPostgres(url: string, options: OpenDatabaseOptions): OpenedDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    connectionTimeoutMillis: 10_000,
    application_name: 'kaquan',
  });
  // Without a listener a broken idle connection would end the process.
  pool.on('error', (error) => options.onIdleError?.(error));
  const db = drizzle(pool);

  return {
    db,
    kind: 'postgres',
    executeSql: (text, values) => pool.query(text, values),
    transaction: (work) => db.transaction(work),
    async session(work) {
      const client = await pool.connect();
      let broken = false;
      try {
        return await work(drizzle(client));
      } catch (error) {
        broken = true;
        throw error;
      } finally {
        // A failed session may still hold its locks: end the connection rather than reuse it.
        client.release(broken);
      }
    },
    async ping() {
      await pool.query('select 1');
    },
    close: () => pool.end(),
  };
}
