// What the platforms said about kinds of coupons.
import { jsonb, primaryKey, text } from 'drizzle-orm/pg-core';
import { kaquan, seconds } from './kaquan.ts';

/** What a template prints on its coupons, as the platform answered it. */
export const templates = kaquan.table(
  'templates',
  {
    platform: text('platform').notNull(),
    appId: text('app_id').notNull(),
    templateId: text('template_id').notNull(),
    raw: jsonb('raw').notNull().$type<Record<string, unknown>>(),
    fetchedAt: seconds('fetched_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.platform, t.appId, t.templateId] })],
);
