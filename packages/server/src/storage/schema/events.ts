// Pushes as they came.
import { isNull } from 'drizzle-orm';
import { index, integer, jsonb, primaryKey, text } from 'drizzle-orm/pg-core';
import { kaquan, seconds } from './kaquan.ts';
import { owing } from './owing.ts';

/** Pushes as they came. The unique key is the event's own, made by the platform's folder. */
export const events = kaquan.table(
  'events',
  {
    platform: text('platform').notNull(),
    appId: text('app_id').notNull(),
    dedupeKey: text('dedupe_key').notNull(),
    event: text('event').notNull(),
    raw: jsonb('raw').notNull().$type<Record<string, unknown>>(),
    receivedAt: seconds('received_at').notNull(),
    /** How often the platform has sent it. */
    deliveries: integer('deliveries').notNull().default(1),
    workedAt: seconds('worked_at'),
    outcome: text('outcome'),
    ...owing,
  },
  (t) => [
    primaryKey({ columns: [t.platform, t.appId, t.dedupeKey] }),
    // For finding what is to be worked on, among very many that were.
    index('events_due').on(t.platform, t.appId, t.dueAt, t.dedupeKey).where(isNull(t.workedAt)),
  ],
);
