// What a redemption that still owes something is, in the words of the index that serves it.
import { and, eq, isNull, or, type SQL } from 'drizzle-orm';
import { redemptions } from './schema/index.ts';

/**
 * The condition that a redemption is in `using`, or used and the platform has not been told.
 *
 * @example db.select().from(redemptions).where(isUnsettled())
 * @supported node
 */
export function isUnsettled(): SQL | undefined {
  return or(eq(redemptions.state, 'using'), and(eq(redemptions.state, 'used'), isNull(redemptions.toldAt)));
}
