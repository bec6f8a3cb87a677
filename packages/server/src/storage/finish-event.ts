// Writes down what came of a stored push.
import type { Database } from './database.ts';
import { isEvent } from './event-key.ts';
import type { EventKey } from './event-row.ts';
import { events } from './schema/index.ts';

/**
 * Marks an event as worked on.
 *
 * @param input `outcome` in a few words, `now` in seconds
 * @example await finishEvent(db, { platform, appId, dedupeKey, outcome: 'granted', now });
 * @supported node
 */
export async function finishEvent(
  db: Database,
  input: EventKey & { outcome: string; now: number },
): Promise<void> {
  await db.update(events).set({ workedAt: input.now, outcome: input.outcome }).where(isEvent(input));
}
