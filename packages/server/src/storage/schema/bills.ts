// Attempts to pay an order.
import { sql } from 'drizzle-orm';
import { bigint, check, index, jsonb, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { kaquan, seconds } from './kaquan.ts';

/**
 * One row per attempt to pay an order, with or without a coupon. An order, and a redemption's coupon, has at most one
 * bill that is not over.
 */
export const bills = kaquan.table(
  'bills',
  {
    platform: text('platform').notNull(),
    appId: text('app_id').notNull(),
    /** Ours, unique at the platform: what makes a second try of the same call harmless. */
    billNo: text('bill_no').notNull(),
    /** The merchant's order. */
    orderId: text('order_id').notNull(),
    /** Who pays. */
    openId: text('open_id').notNull(),
    couponId: text('coupon_id'),
    /** The redemption whose coupon it carries. */
    redemptionId: uuid('redemption_id'),
    channel: text('channel').notNull(),
    /** `creating`: the platform may or may not know it. `surplus`: paid, while the order has another bill. */
    state: text('state', { enum: ['creating', 'open', 'paid', 'closed', 'surplus'] })
      .notNull()
      .default('creating'),
    /** Undiscounted, fen. */
    totalFee: bigint('total_fee', { mode: 'number' }).notNull(),
    /** As the platform said when it was paid, fen. */
    payFee: bigint('pay_fee', { mode: 'number' }),
    discountFee: bigint('discount_fee', { mode: 'number' }),
    /** The further fields of the call, as the merchant's order gave them: title, openid, return_url… */
    request: jsonb('request').notNull().$type<Record<string, unknown>>(),
    /** What opens the payment in the page, as the platform answered it; null while its answer is lost. */
    payment: jsonb('payment').$type<Record<string, unknown>>(),
    /** Why it was closed. */
    reason: text('reason'),
    closesAt: seconds('closes_at').notNull(),
    createdAt: seconds('created_at').notNull(),
    updatedAt: seconds('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.platform, t.appId, t.billNo] }),
    uniqueIndex('bills_one_of_order')
      .on(t.platform, t.appId, t.orderId)
      .where(sql`${t.state} in ('creating', 'open', 'paid')`),
    // Somebody who reserves for two orders gets one redemption: only one of them may have its coupon.
    uniqueIndex('bills_one_of_redemption')
      .on(t.platform, t.appId, t.redemptionId)
      .where(sql`${t.state} in ('creating', 'open', 'paid')`),
    index('bills_of_redemption').on(t.platform, t.appId, t.redemptionId),
    check('bills_coupon', sql`(${t.couponId} is null) = (${t.redemptionId} is null)`),
    check('bills_state', sql`${t.state} in ('creating', 'open', 'paid', 'closed', 'surplus')`),
    check(
      'bills_paid',
      sql`(${t.state} not in ('paid', 'surplus')) or (${t.payFee} is not null and ${t.discountFee} is not null)`,
    ),
  ],
);
