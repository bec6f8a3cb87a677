// Claimed coupons: the state and who reserved it live here and nowhere else.
import type { CouponFace } from '@kaquan/protocol/coupon';
import { sql } from 'drizzle-orm';
import { check, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { kaquan, seconds } from './kaquan.ts';

/**
 * One row per claimed coupon; the state and who reserved it live here and nowhere else. No column that a use changes has
 * an index, and a tenth of each page is left free for it: so a use changes a page and no index.
 */
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
