// What the server answers while a coupon is kept for the caller, used, or let go.
import type { RedemptionAnswer } from '@kaquan/protocol/api';
import type { Coupon } from '@kaquan/protocol/coupon';
import { NOW } from './coupons.ts';

/** Kept for the caller for five minutes. */
export function reserved(coupon: Coupon): RedemptionAnswer {
  const kept: Coupon = { ...coupon, state: 'reserved', status: 'reserved', reservedByCaller: true };
  return { id: 'r1', state: 'reserved', reservedUntil: NOW + 300, coupon: kept, now: NOW };
}

/** A second ago. */
export function used(coupon: Coupon): RedemptionAnswer {
  const over: Coupon = { ...coupon, state: 'used', status: 'used', usedAt: NOW - 1 };
  return { id: 'r1', state: 'used', coupon: over, now: NOW };
}

export function cancelled(coupon: Coupon): RedemptionAnswer {
  return { id: 'r1', state: 'cancelled', coupon, now: NOW };
}
