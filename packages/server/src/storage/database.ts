// What every storage operation takes first: the database, or a transaction in it.
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** PGlite or PostgreSQL through Drizzle, or one of their transactions. */
export type Database = PgDatabase<PgQueryResultHKT>;

/** An open database with what its owner needs: a connection alone, a health check, its end. */
export interface OpenedDatabase {
  db: Database;
  /** Gives one connection to `work` alone, for what may take longer than a request. */
  session<T>(work: (db: Database) => Promise<T>): Promise<T>;
  /** Rejects when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenDatabaseOptions {
  /** PostgreSQL: the most connections this process opens. Default 10. */
  connections?: number;
  /** PostgreSQL: whether the busiest statements are prepared by name. Default true. */
  preparedStatements?: boolean;
  /** Told of every statement as it is sent, without its values. */
  onStatement?: (sql: string) => void;
  /** PostgreSQL: a connection that nobody was using broke; the pool has already replaced it. */
  onIdleError?: (error: Error) => void;
}
