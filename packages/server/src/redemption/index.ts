// A coupon's way from held to used.
export type { RedemptionContext } from './context.ts';
export { couponView } from './coupon-view.ts';
export { createRedemptions, type Redemptions } from './create-redemptions.ts';
