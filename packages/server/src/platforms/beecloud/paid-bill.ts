// What the merchant's own code is told when an order is paid.
import type { BillRow } from '../../storage/bill-row.ts';

export interface PaidBill {
  orderId: string;
  billNo: string;
  userId: string;
  /** Paid although the order has another bill: give it back. */
  surplus: boolean;
  /** Fen, as BeeCloud's query says. */
  totalFee: number;
  payFee: number;
  discountFee: number;
  couponId?: string;
}

/** Called until it does not throw, so at least once: it must be repeatable. */
export type PaidHook = (bill: PaidBill) => Promise<void> | void;

/** The bill as the hook gets it. */
export function paidBill(row: BillRow): PaidBill {
  const { orderId, billNo, openId, state, totalFee, payFee, discountFee, couponId } = row;
  return {
    orderId,
    billNo,
    userId: openId,
    surplus: state === 'surplus',
    totalFee,
    payFee: payFee ?? totalFee,
    discountFee: discountFee ?? 0,
    ...(couponId === null ? {} : { couponId }),
  };
}
