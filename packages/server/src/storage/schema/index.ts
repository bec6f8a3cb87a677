// The tables. Constraints here, not code, decide who wins. Every key begins with (platform, app_id), the
// merchant's app on that platform, so that the tables can be partitioned or sharded by merchant.
export { bills } from './bills.ts';
export { couponHolders } from './coupon-holders.ts';
export { coupons } from './coupons.ts';
export { credentials } from './credentials.ts';
export { events } from './events.ts';
export { guesses } from './guesses.ts';
export { issues } from './issues.ts';
export { kaquan } from './kaquan.ts';
export { redemptions } from './redemptions.ts';
export { templates } from './templates.ts';
