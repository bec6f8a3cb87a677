// Has a push worked on again later, or gives it up.
import { and, isNull } from 'drizzle-orm';
import type { Database } from './database.ts';
import { isEvent } from './event-key.ts';
import type { EventKey } from './event-row.ts';
import { events } from './schema/index.ts';
import type { Failure } from './schema/owing.ts';

/**
 * Notes why the work on an event failed, and when it is tried again.
 *
 * @param input `dueAt` in seconds; null: never, until an operator says so
 * @example await putOffEvent(db, { ...key, dueAt: now + 2, failure: { code: 'PLATFORM_BUSY', message: 'Try again.' } });
 * @supported node
 */
export async function putOffEvent(
  db: Database,
  { dueAt, failure, ...key }: EventKey & { dueAt: number | null; failure: Failure },
): Promise<void> {
  await db
    .update(events)
    .set({ dueAt, failure })
    .where(and(isEvent(key), isNull(events.workedAt)));
}
