// BeeCloud's webhook: JSON to the bill's notify_url or the console's address, again and again for 36 hours.
// @see BeeCloud Webhook开发指南
import type { Core } from '../core/platform.ts';
import { familyOf } from './channels.ts';
import { webhookSignature } from './crypto.ts';
import type { Bill } from './store.ts';

/** Milliseconds; not documented. */
const DEADLINE = 5000;
/** Seconds before each retry, so that they come 2, 4, 8 … 2^17 seconds after the first. */
const WAITS = [2, ...Array.from({ length: 16 }, (_, n) => 2 ** (n + 1))];
/** Hours that China is ahead. */
const CHINA = 8 * 3_600_000;

/** The channel's own words about the payment. */
export function messageDetail(bill: Bill, paid: NonNullable<Bill['paid']>): Record<string, string> {
  const china = new Date(paid.at + CHINA).toISOString();
  if (familyOf(bill.channel) === 'ALI')
    return {
      out_trade_no: bill.billNo,
      trade_no: paid.tradeNo,
      trade_status: 'TRADE_SUCCESS',
      total_fee: (bill.payFee / 100).toFixed(2),
      subject: bill.title,
      notify_time: china.slice(0, 19).replace('T', ' '),
    };
  return {
    out_trade_no: bill.billNo,
    transaction_id: paid.tradeNo,
    return_code: 'SUCCESS',
    result_code: 'SUCCESS',
    total_fee: String(bill.payFee),
    cash_fee: String(bill.payFee),
    fee_type: 'CNY',
    time_end: china.slice(0, 19).replaceAll(/\D/g, ''),
    ...(bill.openid ? { openid: bill.openid } : {}),
  };
}

/** Tells the merchant that a bill was paid; failures are told to nobody. Coupons are not mentioned. */
export function pushPay(core: Core, bill: Bill): void {
  const { account, paid } = bill;
  if (!paid) return;
  const signed = {
    transaction_id: bill.billNo,
    transaction_type: 'PAY',
    channel_type: familyOf(bill.channel),
    transaction_fee: account.transactionFee === 'paid' ? bill.payFee : bill.billFee,
  };
  const body = {
    signature: webhookSignature(signed, account),
    timestamp: core.clock.milliseconds(),
    ...signed,
    sub_channel_type: bill.channel,
    trade_success: true,
    message_detail: messageDetail(bill, paid),
    optional: bill.optional,
    channel_transaction_id: paid.tradeNo,
  };
  const push = { platform: 'beecloud', event: 'PAY', title: '支付成功推送' };
  const url = bill.notifyUrl ?? account.callbackUrl;
  if (!url) {
    const { event, ...rest } = push;
    core.log.add({
      ...rest,
      kind: 'push',
      route: `push:${event}`,
      outcome: '没有设置推送地址',
      request: { body },
    });
    return;
  }
  core.pushes.send({
    ...push,
    couponId: bill.coupon?.id,
    orderNo: bill.billNo,
    url,
    shownUrl: new URL(url).pathname,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    shown: body,
    deadline: DEADLINE,
    waits: WAITS,
    emptyIsSuccess: false,
  });
}
