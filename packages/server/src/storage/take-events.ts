// Takes pushes to be worked on, so that no two processes work on one at the same time.
import { and, asc, isNull, lte, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { EventRow } from './event-row.ts';
import { type MerchantKey, ofMerchant } from './merchant-key.ts';
import { prepareOnce } from './prepare-once.ts';
import { events } from './schema/index.ts';
import type { TakeInput } from './take-unsettled.ts';

const take = prepareOnce((db) => {
  const { placeholder } = sql;
  const merchant = { platform: placeholder('platform'), appId: placeholder('appId') };
  const due = db.$with('due').as(
    db
      .select({ dedupeKey: events.dedupeKey })
      .from(events)
      .where(
        and(ofMerchant(events, merchant), isNull(events.workedAt), lte(events.dueAt, placeholder('now'))),
      )
      .orderBy(asc(events.dueAt))
      .limit(placeholder('limit'))
      .for('update', { skipLocked: true }),
  );
  return db
    .with(due)
    .update(events)
    .set({ dueAt: sql`${placeholder('until')}`, tries: sql`${events.tries} + 1` })
    .where(and(ofMerchant(events, merchant), sql`${events.dedupeKey} = any(array(${db.select().from(due)}))`))
    .returning()
    .prepare('kaquan_take_events');
});

/**
 * One merchant's events that are due, those that have waited longest, with the right to work on them: whoever has not
 * finished one by `until` is taken for dead, and the next process takes it.
 *
 * @example for (const event of await takeEvents(db, { platform, appId }, { now, until: now + 120, limit: 20 })) …
 * @supported node
 */
export async function takeEvents(
  db: Database,
  { platform, appId }: MerchantKey,
  { now, until, limit }: TakeInput,
): Promise<EventRow[]> {
  return take(db).execute({ platform, appId, now, until, limit });
}
