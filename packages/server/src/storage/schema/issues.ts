// Coupons that were asked for.
import { isNull } from 'drizzle-orm';
import { index, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { kaquan, seconds } from './kaquan.ts';

/** One row per coupon that was asked for, under a name of ours, so that asking twice issues one. */
export const issues = kaquan.table(
  'issues',
  {
    platform: text('platform').notNull(),
    appId: text('app_id').notNull(),
    requestId: text('request_id').notNull(),
    templateId: text('template_id').notNull(),
    openId: text('open_id').notNull(),
    /** What was issued; null while that is not known. */
    couponId: text('coupon_id'),
    /** When the platform was first asked; null: it has not been, or it has refused. */
    askedAt: seconds('asked_at'),
    /** Until when one process alone may ask. */
    askingUntil: seconds('asking_until'),
    createdAt: seconds('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.platform, t.appId, t.requestId] }),
    uniqueIndex('issues_one_coupon').on(t.platform, t.appId, t.couponId),
    // For finding what was asked for and never answered.
    index('issues_unanswered').on(t.platform, t.appId, t.requestId).where(isNull(t.couponId)),
  ],
);
