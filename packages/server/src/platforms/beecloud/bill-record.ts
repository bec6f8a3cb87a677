// A bill as BeeCloud's queries answer it, in one form.
// @see BeeCloud REST API 5 订单查询
import { CouponError } from '@kaquan/protocol/errors';
import { numberField, textField } from '../http/fields.ts';
import type { Fields } from '../http/platform-http.ts';

export interface BillRecord {
  /** BeeCloud's own. */
  id: string;
  billNo: string;
  /** `spay_result`. */
  paid: boolean;
  /** The order's amount, fen: `bill_fee`. */
  totalFee: number;
  /** What is paid, fen. It is called `total_fee` in answers, which is the order's amount in requests. */
  payFee: number;
  /** Fen. */
  discountFee: number;
  couponId?: string;
}

/** @throws {CouponError} PLATFORM_REFUSED for a bill without number or amount: nothing may be concluded from it */
export function readBillRecord(raw: Fields): BillRecord {
  const billNo = textField(raw, 'bill_no');
  const payFee = numberField(raw, 'total_fee');
  if (billNo === undefined || payFee === undefined)
    throw new CouponError('PLATFORM_REFUSED', 'BeeCloud answered a bill without its number or amount.', {
      platform: 'beecloud',
    });
  const discountFee = numberField(raw, 'discount') ?? 0;
  const couponId = textField(raw, 'coupon_id');
  return {
    id: textField(raw, 'id') ?? '',
    billNo,
    paid: raw.spay_result === true || raw.spay_result === 'true',
    totalFee: numberField(raw, 'bill_fee') ?? payFee + discountFee,
    payFee,
    discountFee,
    ...(couponId === undefined ? {} : { couponId }),
  };
}
