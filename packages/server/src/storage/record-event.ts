// Stores a push as it came, once however often it is delivered.
import { sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { EventKey } from './event-row.ts';
import { events } from './schema/index.ts';

export interface EventInput extends EventKey {
  /** The platform's event name, lower case. */
  event: string;
  raw: Record<string, unknown>;
  /** Seconds. */
  now: number;
}

/**
 * Stores an event, or counts one more delivery of one that is stored. Send its job in the same transaction,
 * and only if it is fresh.
 *
 * @returns `fresh`: this is the first delivery
 * @example const { fresh } = await recordEvent(tx, { platform, appId, dedupeKey, event, raw, now });
 * @supported node
 */
export async function recordEvent(db: Database, input: EventInput): Promise<{ fresh: boolean }> {
  const { platform, appId, dedupeKey, event, raw, now } = input;
  const [row] = await db
    .insert(events)
    .values({ platform, appId, dedupeKey, event, raw, receivedAt: now })
    .onConflictDoUpdate({
      target: [events.platform, events.appId, events.dedupeKey],
      set: { deliveries: sql`${events.deliveries} + 1` },
    })
    .returning({ deliveries: events.deliveries });
  return { fresh: row?.deliveries === 1 };
}
