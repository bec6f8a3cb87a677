// What the page is told of its redemption.
import type { RedemptionAnswer, RedemptionState } from '@kaquan/protocol/api';
import type { CouponRow } from '../storage/coupon-row.ts';
import { couponView } from './coupon-view.ts';

/**
 * The answer to reserve, confirm and cancel.
 *
 * @param redemption its id and state, whose it is, and the time now (seconds)
 * @example return redemptionAnswer(row, { id, state: 'used', openId, now });
 * @supported node
 */
export function redemptionAnswer(
  row: CouponRow,
  redemption: { id: string; state: RedemptionState; openId: string; now: number },
): RedemptionAnswer {
  const { id, state, openId, now } = redemption;
  return {
    id,
    state,
    ...(state === 'reserved' && row.reservedUntil !== null ? { reservedUntil: row.reservedUntil } : {}),
    coupon: couponView(row, { openId, now }),
    now,
  };
}
