// Takes pushes to be worked on, so that no two processes work on one at the same time.
import { and, asc, isNull, lte, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { EventRow } from './event-row.ts';
import { type MerchantKey, ofMerchant } from './merchant-key.ts';
import { events } from './schema/index.ts';
import type { TakeInput } from './take-unsettled.ts';

/**
 * One merchant's events that are due, those that have waited longest, with the right to work on them: whoever has not
 * finished one by `until` is taken for dead, and the next process takes it.
 *
 * @example for (const event of await takeEvents(db, { platform, appId }, { now, until: now + 120, limit: 20 })) …
 * @supported node
 */
export async function takeEvents(
  db: Database,
  merchant: MerchantKey,
  { now, until, limit }: TakeInput,
): Promise<EventRow[]> {
  const due = db.$with('due').as(
    db
      .select({ dedupeKey: events.dedupeKey })
      .from(events)
      .where(and(ofMerchant(events, merchant), isNull(events.workedAt), lte(events.dueAt, now)))
      .orderBy(asc(events.dueAt))
      .limit(limit)
      .for('update', { skipLocked: true }),
  );
  return db
    .with(due)
    .update(events)
    .set({ dueAt: until, tries: sql`${events.tries} + 1` })
    .where(and(ofMerchant(events, merchant), sql`${events.dedupeKey} = any(array(${db.select().from(due)}))`))
    .returning();
}
