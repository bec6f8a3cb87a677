// POST /beecloud/bills and GET /beecloud/bills/:billNo: pays an order, with or without a coupon that deducts itself.
import type { Coupon } from '../coupon.ts';
import type { Fen } from '../money.ts';

/**
 * What to pay, and with which coupon. Neither amount nor title: the merchant's own order says those. An order has one
 * bill at a time: asking again for the same answers the same bill, asking for another coupon or channel is
 * REDEMPTION_PENDING until that bill is over.
 */
export interface BillRequest {
  orderId: string;
  /** Left out: pay without a coupon. */
  couponId?: string;
  /** BeeCloud's word for how to pay: `WX_JSAPI`, `ALI_WAP`, `BC_WX_WAP`… */
  channel: string;
}

/**
 * `open`: to be paid until `closesAt`. `paid`: done, once. `closed`: not paid in time or refused, the coupon is free
 * again. `surplus`: paid although the order has another bill; the merchant gives the money back.
 */
export type BillState = 'open' | 'paid' | 'closed' | 'surplus';

export interface Bill {
  billNo: string;
  orderId: string;
  state: BillState;
  /** The order's amount, undiscounted. */
  totalFee: Fen;
  couponId?: string;
  /** What was paid and what the coupon took off, as the platform says; only when paid. */
  payFee?: Fen;
  discountFee?: Fen;
  /** The platform's fields that open the payment: pay_sign and so on for WX_JSAPI, `url`, `html` or `code_url` for others. */
  payment?: Record<string, unknown>;
  /** Seconds. */
  closesAt: number;
}

export interface BillAnswer {
  bill: Bill;
  /** The coupon that the bill carries. */
  coupon?: Coupon;
  /** The server's time, seconds. */
  now: number;
}
