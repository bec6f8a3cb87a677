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
    /** Baidu couponTakeId, WeChat code. */
    couponId: text('coupon_id').notNull(),
    /** Baidu couponId, WeChat card_id. */
    templateId: text('template_id').notNull(),
    /** What the shop reads; for WeChat the same as coupon_id. */
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
