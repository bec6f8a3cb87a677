// What a server has stored by the end of its tests: secrets belong into `credentials`, and nowhere else.
import { isNoting, noteSeen } from './note.ts';

/** Of each table; enough to see one of every kind. */
const MOST = 2_000;
const TABLES = `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
  where table_schema = 'kaquan' and table_name <> 'credentials'`;

interface Client {
  connect(): Promise<unknown>;
  query(text: string): Promise<{ rows: Record<string, unknown>[] }>;
  end(): Promise<unknown>;
}

/** Writes down all rows but the credentials, while the check runs. A database that a test has broken tells nothing. */
export async function noteStored(client: Client): Promise<void> {
  if (!isNoting) return;
  try {
    await client.connect();
    for (const { name } of (await client.query(TABLES)).rows) {
      const { rows } = await client.query(`select to_jsonb(t)::text as row from ${name} t limit ${MOST}`);
      noteSeen('database', rows.map(({ row }) => row).join('\n'));
    }
  } catch {
    // It is gone, or was never migrated.
  } finally {
    await client.end().catch(() => undefined);
  }
}
