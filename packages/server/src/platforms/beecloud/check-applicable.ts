// Refuses a coupon that would take nothing off an order, before anything is reserved.
import { deduct, type InapplicableReason } from '@kaquan/protocol/beecloud/deduction';
import { CouponError } from '@kaquan/protocol/errors';
import { validityOf } from '../../redemption/validity.ts';
import type { CouponRow } from '../../storage/coupon-row.ts';

/** Its time and its state are the reservation's to check, which knows better words for them. */
const ELSEWHERE: (InapplicableReason | undefined)[] = [undefined, 'not-yet-valid', 'expired'];

/** @throws {CouponError} COUPON_NOT_APPLICABLE */
export function checkApplicable(coupon: CouponRow, totalFee: number, now: number): void {
  const { reason } = deduct({ totalFee, template: coupon.raw.template, now, validity: validityOf(coupon) });
  if (ELSEWHERE.includes(reason)) return;
  throw new CouponError('COUPON_NOT_APPLICABLE', `The coupon takes nothing off this order: ${reason}.`, {
    platform: 'beecloud',
  });
}
