// Access tokens and tickets.
import { primaryKey, text } from 'drizzle-orm/pg-core';
import { kaquan, seconds } from './kaquan.ts';

/** Access tokens and tickets, fetched by one process for all: whoever holds the lease asks the platform. */
export const credentials = kaquan.table(
  'credentials',
  {
    platform: text('platform').notNull(),
    appId: text('app_id').notNull(),
    /** access_token, jsapi_ticket, wx_card_ticket. */
    kind: text('kind').notNull(),
    value: text('value'),
    expiresAt: seconds('expires_at'),
    /** Until then nobody renews the value ahead of its end: somebody has asked, and there was nothing better. */
    earlyNotBefore: seconds('early_not_before'),
    leaseBy: text('lease_by'),
    leaseUntil: seconds('lease_until'),
    updatedAt: seconds('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.platform, t.appId, t.kind] })],
);
