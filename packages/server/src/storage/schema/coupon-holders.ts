// Who holds a coupon.
import { foreignKey, index, primaryKey, text } from 'drizzle-orm/pg-core';
import { coupons } from './coupons.ts';
import { kaquan, seconds } from './kaquan.ts';

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
    // A coupon's other holders, when it is given away.
    index('coupon_holders_of_coupon').on(t.platform, t.appId, t.couponId),
    foreignKey({
      name: 'coupon_holders_coupon',
      columns: [t.platform, t.appId, t.couponId],
      foreignColumns: [coupons.platform, coupons.appId, coupons.couponId],
    }),
  ],
);
