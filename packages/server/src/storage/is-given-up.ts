// The condition that a push was tried too often: it waits for an operator.
import { and, isNull, type SQL } from 'drizzle-orm';
import { events } from './schema/index.ts';

/**
 * The condition that an event is not worked on and not tried again by itself.
 *
 * @example db.select().from(events).where(isGivenUp())
 * @supported node
 */
export function isGivenUp(): SQL | undefined {
  return and(isNull(events.workedAt), isNull(events.dueAt));
}
