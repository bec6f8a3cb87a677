// The stored pushes that nobody has worked on yet.
import { and, asc, isNull, lte } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { EventRow } from './event-row.ts';
import { events } from './schema.ts';

/**
 * Events that were not finished, the oldest first.
 *
 * @param page those received at or `before` this time (seconds), at most `limit` of them
 * @example for (const event of await listUnworkedEvents(db, { before: now, limit: 100 })) …
 * @supported node
 */
export async function listUnworkedEvents(
  db: Database,
  { before, limit }: { before: number; limit: number },
): Promise<EventRow[]> {
  return db
    .select()
    .from(events)
    .where(and(isNull(events.workedAt), lte(events.receivedAt, before)))
    .orderBy(asc(events.receivedAt), asc(events.dedupeKey))
    .limit(limit);
}
