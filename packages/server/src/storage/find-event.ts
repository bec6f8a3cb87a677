// Reads one stored push.
import type { Database } from './database.ts';
import { isEvent } from './event-key.ts';
import type { EventKey, EventRow } from './event-row.ts';
import { events } from './schema/index.ts';

/**
 * The event of this key, or undefined.
 *
 * @example const event = await findEvent(db, { platform, appId, dedupeKey });
 * @supported node
 */
export async function findEvent(db: Database, key: EventKey): Promise<EventRow | undefined> {
  const [row] = await db.select().from(events).where(isEvent(key));
  return row;
}
