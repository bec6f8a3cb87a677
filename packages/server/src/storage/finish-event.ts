// Writes down what came of a stored push.
import { and, isNull, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { isEvent } from './event-key.ts';
import type { EventKey } from './event-row.ts';
import { prepareOnce } from './prepare-once.ts';
import { events } from './schema/index.ts';

const finish = prepareOnce((db) => {
  const { placeholder } = sql;
  return db
    .update(events)
    .set({ workedAt: sql`${placeholder('now')}`, outcome: sql`${placeholder('outcome')}` })
    .where(
      and(
        isEvent({
          platform: placeholder('platform'),
          appId: placeholder('appId'),
          dedupeKey: placeholder('dedupeKey'),
        }),
        isNull(events.workedAt),
      ),
    )
    .prepare('kaquan_finish_event');
});

/**
 * Marks an event as worked on; of several that have worked on it the first one counts.
 *
 * @param input `outcome` in a few words, `now` in seconds
 * @example await finishEvent(db, { platform, appId, dedupeKey, outcome: 'granted', now });
 * @supported node
 */
export async function finishEvent(
  db: Database,
  input: EventKey & { outcome: string; now: number },
): Promise<void> {
  const { platform, appId, dedupeKey, outcome, now } = input;
  await finish(db).execute({ platform, appId, dedupeKey, outcome, now });
}
