// Stores a push as it came, once however often it is delivered; the row is the job of working on it.
// Pushes that come at the same time share a statement.
import { sql } from 'drizzle-orm';
import type { Origin } from '../telemetry/origin.ts';
import type { Database } from './database.ts';
import type { EventKey } from './event-row.ts';
import { gather } from './gather.ts';
import { prepareOnce } from './prepare-once.ts';
import { events } from './schema/index.ts';
import { wantedRows } from './wanted-rows.ts';

export interface EventInput extends EventKey {
  /** The platform's event name, lower case. */
  event: string;
  raw: Record<string, unknown>;
  /** Seconds. */
  now: number;
  /** The request that brought it. */
  origin?: Origin | undefined;
}

const wanted = wantedRows({
  dedupeKey: 'text',
  event: 'text',
  raw: 'jsonb',
  now: 'bigint',
  origin: 'jsonb',
});

const statement = prepareOnce((db) => {
  const { placeholder } = sql;
  const { dedupeKey, deliveries } = events;
  const recorded = db.$with('recorded', { dedupeKey, deliveries }).as(
    sql`insert into ${events} ("platform", "app_id", "dedupe_key", "event", "raw", "received_at", "due_at", "origin")
      select ${placeholder('platform')}, ${placeholder('appId')}, "dedupeKey", "event", "raw", "now", "now", "origin"
      from ${wanted.table} on conflict ("platform", "app_id", "dedupe_key") do update set "deliveries" = ${deliveries} + 1
      returning "dedupe_key", "deliveries"`,
  );
  return db.with(recorded).select().from(recorded).prepare('kaquan_record_events');
});

/** How often it was delivered by now. */
const record = gather<EventInput, number>({
  merchantOf: ({ platform, appId }) => ({ platform, appId }),
  keyOf: ({ dedupeKey }) => dedupeKey,
  async together(db, { platform, appId }, inputs) {
    const recorded = await statement(db).execute({ platform, appId, ...wanted.valuesOf(inputs) });
    return new Map(recorded.map((row) => [row.dedupeKey, row.deliveries]));
  },
});

/**
 * Stores an event, due at once, or counts one more delivery of one that is stored.
 *
 * @returns `fresh`: this is the first delivery
 * @example const { fresh } = await recordEvent(tx, { platform, appId, dedupeKey, event, raw, now });
 * @supported node
 */
export async function recordEvent(db: Database, input: EventInput): Promise<{ fresh: boolean }> {
  return { fresh: (await record(db, input)) === 1 };
}
