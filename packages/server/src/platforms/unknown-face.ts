// What a coupon shows while its platform cannot be asked what is printed on it.
import type { CouponFace } from '@kaquan/protocol/coupon';
import type { CouponRow } from '../storage/coupon-row.ts';

export const UNKNOWN_FACE: CouponFace = { title: '优惠券', benefit: { kind: 'general' }, leastCost: 0 };

/** True while the template of a coupon is still to be read: nothing of it is stored. */
export function isFaceUnknown(row: CouponRow): boolean {
  return Object.keys(row.raw).length === 0;
}
