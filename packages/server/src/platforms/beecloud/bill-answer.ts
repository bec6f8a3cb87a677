// What the page is told of a bill.
import type { Bill, BillAnswer } from '@kaquan/protocol/api';
import { couponView } from '../../redemption/coupon-view.ts';
import type { BillRow } from '../../storage/bill-row.ts';
import type { CouponRow } from '../../storage/coupon-row.ts';

/** The answer about a bill and the coupon it carries; what opens the payment is told only while it can be opened. */
export function billAnswer(row: BillRow, coupon: CouponRow | undefined, now: number): BillAnswer {
  const { billNo, orderId, state, totalFee, couponId, payFee, discountFee, payment, closesAt } = row;
  const bill: Bill = {
    billNo,
    orderId,
    state: state === 'creating' ? 'open' : state,
    totalFee,
    ...(couponId === null ? {} : { couponId }),
    ...(payFee === null ? {} : { payFee }),
    ...(discountFee === null ? {} : { discountFee }),
    ...(state === 'open' && payment !== null && now < closesAt ? { payment } : {}),
    closesAt,
  };
  return { bill, ...(coupon ? { coupon: couponView(coupon, { openId: row.openId, now }) } : {}), now };
}
