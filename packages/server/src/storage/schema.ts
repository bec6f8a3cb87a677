// The tables. Constraints here, not code, decide who wins. Every key begins with (platform, app_id), the
// merchant's app on that platform, so that the tables can be partitioned or sharded by merchant.
import type { CouponFace } from '@kaquan/protocol/coupon';
import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

/** A schema of our own, so that the merchant's other tables may share the database. */
export const kaquan = pgSchema('kaquan');

/** Seconds since 1970, by the server's clock (which tests and the demo can move), never the database's. */
const seconds = (name: string) => bigint(name, { mode: 'number' });

/** One row per claimed coupon; the state and who reserved it live here and nowhere else. */
export const coupons = kaquan.table(
  'coupons',
  {
    platform: text('platform').notNull(),
    appId: text('app_id').notNull(),
    /** Baidu couponTakeId, WeChat code, BeeCloud id. */
    couponId: text('coupon_id').notNull(),
    /** Baidu couponId, WeChat card_id, BeeCloud template_id. */
    templateId: text('template_id').notNull(),
    /** What the shop reads; for WeChat and BeeCloud the same as coupon_id. */
    code: text('code').notNull(),
    state: text('state', { enum: ['held', 'reserved', 'using', 'used', 'void'] })
      .notNull()
      .default('held'),
    /** The redemption that reserved, uses or used it. */
    redemptionId: uuid('redemption_id'),
    reservedBy: text('reserved_by'),
    reservedUntil: seconds('reserved_until'),
    usedAt: seconds('used_at'),
    voidReason: text('void_reason'),
    beginTime: seconds('begin_time'),
    endTime: seconds('end_time'),
    /** As the template said when the coupon was granted. */
    face: jsonb('face').notNull().$type<CouponFace>(),
    /** The platform's own fields, untouched. */
    raw: jsonb('raw').notNull().$type<Record<string, unknown>>(),
    grantedVia: text('granted_via').notNull(),
    grantedAt: seconds('granted_at').notNull(),
    updatedAt: seconds('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.platform, t.appId, t.couponId] }),
    check('coupons_state', sql`${t.state} in ('held', 'reserved', 'using', 'used', 'void')`),
    check(
      'coupons_reserved',
      sql`(${t.state} <> 'reserved') or (${t.redemptionId} is not null and ${t.reservedBy} is not null and ${t.reservedUntil} is not null)`,
    ),
    check('coupons_in_use', sql`(${t.state} <> 'using') or ${t.redemptionId} is not null`),
    check('coupons_used', sql`(${t.state} <> 'used') or ${t.usedAt} is not null`),
    check('coupons_void', sql`(${t.state} <> 'void') or ${t.voidReason} is not null`),
  ],
);

/** Who may see and use a coupon: one person, or several for a friends' coupon (朋友的券). */
export const couponHolders = kaquan.table(
  'coupon_holders',
  {
    platform: text('platform').notNull(),
    appId: text('app_id').notNull(),
    openId: text('open_id').notNull(),
    couponId: text('coupon_id').notNull(),
    since: seconds('since').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.platform, t.appId, t.openId, t.couponId] }),
    foreignKey({
      name: 'coupon_holders_coupon',
      columns: [t.platform, t.appId, t.couponId],
      foreignColumns: [coupons.platform, coupons.appId, coupons.couponId],
    }),
  ],
);

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
    // The id alone names a redemption over HTTP; not unique, so that the table can be partitioned by merchant.
    index('redemptions_by_id').on(t.id),
    index('redemptions_unsettled')
      .on(t.updatedAt)
      .where(sql`${t.state} = 'using' or (${t.state} = 'used' and ${t.toldAt} is null)`),
  ],
);

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
  },
  (t) => [primaryKey({ columns: [t.platform, t.appId, t.dedupeKey] })],
);

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
  ],
);

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
    leaseBy: text('lease_by'),
    leaseUntil: seconds('lease_until'),
    updatedAt: seconds('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.platform, t.appId, t.kind] })],
);
