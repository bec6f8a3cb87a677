// The condition that names one event.
import { and, eq, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { EventKey } from './event-row.ts';
import { events } from './schema/index.ts';

/**
 * The condition that a row of the events is this one.
 *
 * @param key of values, or of placeholders
 * @example db.select().from(events).where(isEvent(key))
 * @supported node
 */
export function isEvent(key: Record<keyof EventKey, string | SQLWrapper>): SQL | undefined {
  return and(
    eq(events.platform, key.platform),
    eq(events.appId, key.appId),
    eq(events.dedupeKey, key.dedupeKey),
  );
}
