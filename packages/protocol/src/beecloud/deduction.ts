// What coupons take off an order; pure and without digests, so that pages may import it.
export { bestCoupon, type Order, type WeighableCoupon, type Weighed, weighCoupons } from './best-coupon.ts';
export { type DeductInput, type Deduction, deduct, FLOOR, type InapplicableReason } from './deduct.ts';
