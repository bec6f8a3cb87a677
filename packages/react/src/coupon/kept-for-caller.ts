// A coupon that is kept for the person who looks at it.
import type { Coupon } from '@kaquan/protocol/coupon';

export function isKeptForCaller({ status, reservedByCaller }: Coupon): boolean {
  return status === 'reserved' && reservedByCaller === true;
}

/** Kept for the person who looks at it is no news to them: it is shown as free. */
export function shownAsFree(coupon: Coupon): Coupon {
  return isKeptForCaller(coupon) ? Object.assign({}, coupon, { status: 'available' }) : coupon;
}
