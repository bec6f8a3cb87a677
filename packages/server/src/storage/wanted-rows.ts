// Rows that one statement is about, given to it column by column: as arrays, so that PostgreSQL knows how many they are.
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** What a field is for the database. */
type FieldType = 'text' | 'uuid' | 'bigint' | 'jsonb';

export interface WantedRows<Field extends string> {
  /** To stand after `from`, as `wanted`. */
  table: SQL;
  /** The fields as columns of `wanted`, or of whatever else has them all. */
  columnsOf(table?: string): Record<Field, SQL>;
  /** Each row's fields beside the columns of what `found` selects for it; rows for which it finds nothing are left out. */
  joined(found: SQLWrapper): SQL;
  /** What the statement is executed with, beside its other values. A field that a row lacks is null. */
  valuesOf(rows: readonly Partial<Record<Field, unknown>>[]): Record<Field, unknown[]>;
}

/**
 * A table of the fields.
 *
 * @example
 * const wanted = wantedRows({ couponId: 'text' });
 * const statement = db.select(…).from(sql`${wanted.table}`).prepare('kaquan_…');
 * await statement.execute(wanted.valuesOf([{ couponId: '8087690061' }]));
 * @supported node
 */
export function wantedRows<Field extends string>(fields: Record<Field, FieldType>): WantedRows<Field> {
  const names = Object.keys(fields) as Field[];
  function each<T>(make: (name: Field) => T): Record<Field, T> {
    return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Field, T>;
  }
  const arrays = names.map((name) => sql`${sql.placeholder(name)}::${sql.raw(fields[name])}[]`);
  const columns = names.map((name) => sql.identifier(name));
  const table = sql`unnest(${sql.join(arrays, sql`, `)}) as "wanted"(${sql.join(columns, sql`, `)})`;
  return {
    table,
    joined: (found) => sql`select "wanted".*, "found".* from ${table} cross join lateral ${found} as "found"`,
    columnsOf: (table = 'wanted') => each((name) => sql`${sql.identifier(table)}.${sql.identifier(name)}`),
    valuesOf: (rows) => each((name) => rows.map((row) => row[name] ?? null)),
  };
}
