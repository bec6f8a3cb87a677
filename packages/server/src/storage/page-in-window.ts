// Looks for a few among a merchant's many without an index for them: in windows of ids, so that no statement takes long.
import { and, asc, gt, lte, type SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Database } from './database.ts';
import { type Page, type PageWanted, pageOf } from './page.ts';

/** How many rows one statement passes over, at most. */
const WINDOW = 1_000;

export interface Windows<Row> {
  table: PgTable;
  id: PgColumn;
  /** The rows that windows are made of: those of the merchant, or of an index of his. */
  among: SQL | undefined;
  /** Reads at most a page's rows, in the order of their ids; `within` is the condition that an id lies in the window. */
  read(within: (id: PgColumn) => SQL | undefined): Promise<Row[]>;
  idOf(row: Row): string;
}

/**
 * A page of what is found in one window. It may hold fewer rows than wanted, or none, and not be the last.
 *
 * @example return pageInWindow(db, page, { table: bills, id: bills.billNo, among, read, idOf });
 * @supported node
 */
export async function pageInWindow<Row>(
  db: Database,
  { after, limit }: PageWanted,
  { table, id, among, read, idOf }: Windows<Row>,
): Promise<Page<Row>> {
  const begins = (one: PgColumn) => (after === undefined ? undefined : gt(one, after));
  const [end] = await db
    .select({ id })
    .from(table)
    .where(and(among, begins(id)))
    .orderBy(asc(id))
    .offset(WINDOW - 1)
    .limit(1);
  // Whoever is entered meanwhile is inside the window or after it, and passed over in neither.
  const upTo = end?.id as string | undefined;
  const rows = await read((one) => and(begins(one), upTo === undefined ? undefined : lte(one, upTo)));
  return { rows, next: pageOf(rows, limit, idOf).next ?? upTo };
}
