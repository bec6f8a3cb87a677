// A page of a table, in the order of the rows' ids.
export interface Page<Row> {
  rows: Row[];
  /** The id after which the next page begins; undefined when nothing is left. */
  next: string | undefined;
}

/** Which page is wanted. */
export interface PageWanted {
  /** What the page before named as `next`. */
  after?: string | undefined;
  /** How many rows at most. */
  limit: number;
}

/** A page of rows of which none was passed over. */
export function pageOf<Row>(rows: Row[], limit: number, idOf: (row: Row) => string): Page<Row> {
  const last = rows.at(-1);
  return { rows, next: last !== undefined && rows.length >= limit ? idOf(last) : undefined };
}
