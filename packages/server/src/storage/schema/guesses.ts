// Failures of those who may be guessing.
import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, text } from 'drizzle-orm/pg-core';
import { kaquan, seconds } from './kaquan.ts';

/** How often somebody failed as one who guesses fails, within a window of time; all server processes count here. */
export const guesses = kaquan.table(
  'guesses',
  {
    platform: text('platform').notNull(),
    appId: text('app_id').notNull(),
    /** `caller:<openid>`, or `address:<where a push came from>`. */
    who: text('who').notNull(),
    count: integer('count').notNull(),
    /** When the window ends; counting begins anew after that. */
    until: seconds('until').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.platform, t.appId, t.who] }),
    index('guesses_by_end').on(t.platform, t.appId, t.until),
    check('guesses_count', sql`${t.count} > 0`),
  ],
);
