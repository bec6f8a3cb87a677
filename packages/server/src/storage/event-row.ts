// A push as it came, as the database keeps it.
import type { events } from './schema/index.ts';

export type EventRow = typeof events.$inferSelect;

/** What names one event: the merchant's app and the event's own unique key. */
export interface EventKey {
  platform: string;
  appId: string;
  dedupeKey: string;
}
