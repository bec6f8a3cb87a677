// Drizzle's way to a PostgreSQL server, for servers that go away and come back.
import {
  type NodePgClient,
  NodePgSession,
  type NodePgSessionOptions,
  NodePgTransaction,
} from 'drizzle-orm/node-postgres';
import { PgDatabase, PgDialect, type PgPreparedQuery, type PreparedQueryConfig } from 'drizzle-orm/pg-core';
import type pg from 'pg';
import type { Database } from './database.ts';
import { databaseError, isConflict } from './database-error.ts';
import { repeatConflicts } from './repeat-conflicts.ts';

/** What one statement may take, and what a transaction may stand still, milliseconds. */
export const STATEMENT_PATIENCE = 5_000;
const STANDSTILL = 10_000;

/**
 * The limits are the transaction's own, so that they hold behind a pooler too. Without the second one, a process that
 * is cut off in mid-transaction would keep its rows locked until the network gives it up, hours later.
 */
const BEGIN = [
  'begin',
  `set local statement_timeout = ${STATEMENT_PATIENCE}`,
  `set local idle_in_transaction_session_timeout = ${STANDSTILL}`,
].join('; ');

export interface SessionOptions extends NodePgSessionOptions {
  /** False: no statement has a name, for poolers that know no prepared ones. */
  preparedStatements?: boolean | undefined;
}

type NoSchema = Record<string, never>;
type Transaction = NodePgTransaction<NoSchema, NoSchema>;

/** A connection's statements; a database that is away is UNAVAILABLE. */
class ConnectionSession extends NodePgSession<NoSchema, NoSchema> {
  #named: boolean;

  constructor(client: NodePgClient, dialect: PgDialect, options: SessionOptions) {
    super(client, dialect, undefined, options);
    this.#named = options.preparedStatements ?? true;
  }

  override prepareQuery<T extends PreparedQueryConfig = PreparedQueryConfig>(
    ...[query, fields, name, ...more]: Parameters<NodePgSession<NoSchema, NoSchema>['prepareQuery']>
  ): PgPreparedQuery<T> {
    const prepared = super.prepareQuery<T>(query, fields, this.#named ? name : undefined, ...more);
    const execute = prepared.execute.bind(prepared);
    prepared.execute = (values) => this.around(() => execute(values));
    return prepared;
  }

  /** Runs one statement. */
  protected async around<T>(statement: () => Promise<T>): Promise<T> {
    try {
      return await statement();
    } catch (error) {
      throw databaseError(error);
    }
  }
}

/** The pool's statements, each on any connection, and its transactions, each on one of its own. */
class PoolSession extends ConnectionSession {
  #pool: pg.Pool;
  #dialect: PgDialect;
  #options: SessionOptions;

  constructor(pool: pg.Pool, dialect: PgDialect, options: SessionOptions) {
    super(pool, dialect, options);
    this.#pool = pool;
    this.#dialect = dialect;
    this.#options = options;
  }

  /** A statement alone is a transaction alone. */
  protected override around<T>(statement: () => Promise<T>): Promise<T> {
    return repeatConflicts(() => super.around(statement));
  }

  override transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return repeatConflicts(() => this.#once(work));
  }

  async #once<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    let client: pg.PoolClient;
    try {
      client = await this.#pool.connect();
    } catch (error) {
      throw databaseError(error);
    }
    let isBroken = false;
    const breaks = () => {
      isBroken = true;
    };
    // A line may break between two statements, when nobody waits for an answer: unheard, it would end the process.
    client.on('error', breaks);
    try {
      await client.query(BEGIN);
      const session = new ConnectionSession(client, this.#dialect, this.#options);
      const result = await work(new NodePgTransaction(this.#dialect, session, undefined));
      const { command } = await client.query('commit');
      if (command !== 'COMMIT') throw new Error(`The database answered commit with ${command}`);
      return result;
    } catch (caught) {
      const error = databaseError(caught);
      // Nobody who is away needs to be asked to roll back: he does when the line is closed.
      if (error !== caught && !isConflict(caught)) breaks();
      if (!isBroken) await client.query('rollback').catch(breaks);
      throw error;
    } finally {
      client.off('error', breaks);
      client.release(isBroken);
    }
  }
}

/** Drizzle on a pool. */
export function onPool(pool: pg.Pool, options: SessionOptions = {}): Database {
  const dialect = new PgDialect();
  return new PgDatabase(dialect, new PoolSession(pool, dialect, options), undefined);
}

/** Drizzle on one connection. */
export function onConnection(client: NodePgClient, options: SessionOptions = {}): Database {
  const dialect = new PgDialect();
  return new PgDatabase(dialect, new ConnectionSession(client, dialect, options), undefined);
}
