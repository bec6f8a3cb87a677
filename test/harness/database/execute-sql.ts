// Raw SQL: what a test prepares in a database, and what it looks at.
import type { OpenedDatabase } from '@kaquan/server/storage';
import { DrizzleQueryError, type SQL, sql } from 'drizzle-orm';

/**
 * Executes one statement on a connection of its own: it may take its time.
 *
 * @example const { rows } = await executeSql(opened, 'select 1 from kaquan.events where app_id = $1', [appId]);
 */
export async function executeSql(
  { session }: Pick<OpenedDatabase, 'session'>,
  text: string,
  values: readonly unknown[] = [],
): Promise<{ rows: unknown[] }> {
  const statement = withValues(text, values);
  try {
    return await session(async (db) => (await db.execute(statement)) as unknown as { rows: unknown[] });
  } catch (error) {
    // What the database itself says: the constraint, the code.
    throw error instanceof DrizzleQueryError ? error.cause : error;
  }
}

/** Values stand where the text says $1, $2 … */
function withValues(text: string, values: readonly unknown[]): SQL {
  const parts = text.split(/\$(\d+)/);
  return sql.join(
    parts.map((part, at) => (at % 2 === 0 ? sql.raw(part) : sql`${sql.param(values[Number(part) - 1])}`)),
  );
}
