// Statements of the busiest requests: put together once, and prepared by name on each connection.
import type { Database } from './database.ts';

/** The name of a statement that is put together once, and planned each time for the tables as they are then. */
export const PLANNED_ANEW = '';

/**
 * Keeps what `prepare` makes of a database for as long as that database lives: putting a statement together costs more
 * than sending it.
 *
 * @param prepare ends with Drizzle's `.prepare(name)`; a name stands for one text, so it begins with `kaquan_`
 * @example const find = prepareOnce((db) => db.select().from(coupons).where(…).prepare('kaquan_find'));
 * const rows = await find(db).execute({ couponId });
 * @supported node
 */
export function prepareOnce<T>(prepare: (db: Database) => T): (db: Database) => T {
  const prepared = new WeakMap<Database, T>();
  return (db) => {
    const known = prepared.get(db);
    if (known !== undefined) return known;
    const fresh = prepare(db);
    prepared.set(db, fresh);
    return fresh;
  };
}
