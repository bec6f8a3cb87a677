// The HTTP contract between Kaquan's page half and its server half: types only.
export type * from './bills.ts';
export type * from './card-ext.ts';
export type * from './choose-card.ts';
export type * from './code.ts';
export type * from './coupons.ts';
export type * from './error.ts';
export type * from './js-config.ts';
export type * from './launch-coupon.ts';
export type * from './redemptions.ts';
