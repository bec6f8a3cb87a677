// A claimed coupon as the database keeps it.
import type { coupons } from './schema/index.ts';

export type CouponRow = typeof coupons.$inferSelect;

/** What names one coupon: the merchant's app and the platform's id. */
export interface CouponKey {
  platform: string;
  appId: string;
  couponId: string;
}
