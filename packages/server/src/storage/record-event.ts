// Stores a push as it came, once however often it is delivered; the row is the job of working on it.
import { sql } from 'drizzle-orm';
import type { Origin } from '../telemetry/origin.ts';
import type { Database } from './database.ts';
import type { EventKey } from './event-row.ts';
import { prepareOnce } from './prepare-once.ts';
import { events } from './schema/index.ts';

export interface EventInput extends EventKey {
  /** The platform's event name, lower case. */
  event: string;
  raw: Record<string, unknown>;
  /** Seconds. */
  now: number;
  /** The request that brought it. */
  origin?: Origin | undefined;
}

const record = prepareOnce((db) => {
  const { placeholder } = sql;
  return db
    .insert(events)
    .values({
      platform: placeholder('platform'),
      appId: placeholder('appId'),
      dedupeKey: placeholder('dedupeKey'),
      event: placeholder('event'),
      raw: placeholder('raw'),
      receivedAt: placeholder('now'),
      dueAt: placeholder('now'),
      origin: sql`${placeholder('origin')}::jsonb`,
    })
    .onConflictDoUpdate({
      target: [events.platform, events.appId, events.dedupeKey],
      set: { deliveries: sql`${events.deliveries} + 1` },
    })
    .returning({ deliveries: events.deliveries })
    .prepare('kaquan_record_event');
});

/**
 * Stores an event, due at once, or counts one more delivery of one that is stored.
 *
 * @returns `fresh`: this is the first delivery
 * @example const { fresh } = await recordEvent(tx, { platform, appId, dedupeKey, event, raw, now });
 * @supported node
 */
export async function recordEvent(db: Database, input: EventInput): Promise<{ fresh: boolean }> {
  const { now, origin, ...event } = input;
  const [row] = await record(db).execute({ ...event, now, origin: origin ? JSON.stringify(origin) : null });
  return { fresh: row?.deliveries === 1 };
}
