// A bill as the queries show it: total_fee is what was paid here, no longer what was asked for.
// @see BeeCloud REST API 5 订单查询, 11 支付订单查询(指定ID)
import { familyOf } from './channels.ts';
import { messageDetail } from './pushes.ts';
import type { Bill } from './store.ts';

/** `detail`: with the channel's own words, as JSON text. */
export function billRecord(bill: Bill, detail: boolean) {
  return {
    id: bill.id,
    bill_no: bill.billNo,
    bill_fee: bill.billFee,
    total_fee: bill.payFee,
    discount: bill.billFee - bill.payFee,
    coupon_id: bill.coupon?.id ?? null,
    channel: familyOf(bill.channel),
    sub_channel: bill.channel,
    title: bill.title,
    buyer_id: bill.buyerId ?? null,
    seller_id: bill.sellerId ?? null,
    store_id: bill.storeId ?? null,
    spay_result: bill.state === 'paid',
    create_time: bill.createdAt,
    optional: JSON.stringify(bill.optional),
    ...(bill.paid ? { trade_no: bill.paid.tradeNo } : {}),
    ...(detail ? { message_detail: JSON.stringify(bill.paid ? messageDetail(bill, bill.paid) : {}) } : {}),
    revert_result: false,
    refund_result: false,
  };
}
