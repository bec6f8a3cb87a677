// Attempts to use a coupon.
import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { coupons } from './coupons.ts';
import { kaquan, seconds } from './kaquan.ts';
import { owing } from './owing.ts';

/** One row per attempt to use a coupon. At most one of a coupon's redemptions is open or successful. */
export const redemptions = kaquan.table(
  'redemptions',
  {
    id: uuid('id').notNull(),
    platform: text('platform').notNull(),
    appId: text('app_id').notNull(),
    couponId: text('coupon_id').notNull(),
    openId: text('open_id').notNull(),
    state: text('state', { enum: ['reserved', 'using', 'used', 'cancelled', 'failed'] }).notNull(),
    reservedUntil: seconds('reserved_until').notNull(),
    /** While `using`: until when one process alone may ask the platform. */
    askingUntil: seconds('asking_until'),
    /** How often the platform was asked without a clear answer. */
    attempts: integer('attempts').notNull().default(0),
    /** Since when the platform knows that it was used; a used one without it still has to be told. */
    toldAt: seconds('told_at'),
    /** Why it failed or what the platform said last. */
    reason: text('reason'),
    createdAt: seconds('created_at').notNull(),
    updatedAt: seconds('updated_at').notNull(),
    ...owing,
  },
  (t) => [
    primaryKey({ columns: [t.platform, t.appId, t.id] }),
    uniqueIndex('redemptions_one_open')
      .on(t.platform, t.appId, t.couponId)
      .where(sql`${t.state} in ('reserved', 'using', 'used')`),
    foreignKey({
      name: 'redemptions_coupon',
      columns: [t.platform, t.appId, t.couponId],
      foreignColumns: [coupons.platform, coupons.appId, coupons.couponId],
    }),
    check('redemptions_state', sql`${t.state} in ('reserved', 'using', 'used', 'cancelled', 'failed')`),
    index('redemptions_unsettled')
      .on(t.platform, t.appId, t.updatedAt, t.id)
      .where(sql`${t.state} = 'using' or (${t.state} = 'used' and ${t.toldAt} is null)`),
    // For finding what is to be settled now.
    index('redemptions_due')
      .on(t.platform, t.appId, t.dueAt)
      .where(sql`${t.state} = 'using' or (${t.state} = 'used' and ${t.toldAt} is null)`),
  ],
);
