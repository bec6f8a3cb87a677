// What a redemption that still owes something is, in the words of the index that serves it.
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { redemptions } from './schema/index.ts';

/**
 * The condition that a redemption is in `using`, or used and the platform has not been told. Its states are part of the
 * statement: as values, PostgreSQL would not know of a prepared one that the index serves it.
 *
 * @example db.select().from(redemptions).where(isUnsettled())
 * @supported node
 */
export function isUnsettled(): SQL {
  return sql`(${redemptions.state} = 'using' or (${redemptions.state} = 'used' and ${redemptions.toldAt} is null))`;
}

/**
 * The condition that a redemption is used and the platform has not been told, where its key is given, too. Said so that
 * PostgreSQL looks by the key: by the index of what is unsettled it would pass over all that is and was.
 *
 * @example db.update(redemptions).set({ toldAt: now }).where(and(eq(redemptions.id, id), isUntold()))
 * @supported node
 */
export function isUntold(): SQL | undefined {
  return and(eq(redemptions.state, 'used'), sql`coalesce(${redemptions.toldAt}, 0) = 0`);
}
