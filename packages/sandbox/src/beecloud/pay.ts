// The payer pays a bill, or does not: uses its coupon up, or sets it free.
// @see BeeCloud REST API 2 支付; BeeCloud Webhook 推送机制
import { randomInt } from 'node:crypto';
import { personName } from '../core/person-name.ts';
import type { Core } from '../core/platform.ts';
import { Refusal } from '../core/refuse.ts';
import { pushPay } from './pushes.ts';
import type { Bill } from './store.ts';

const CLOSED = { paid: '订单已经支付', failed: '订单已经关闭', 'timed-out': '订单已经超时' };

/** Amounts as people read them: `100.00`. */
export const yuan = (fen: number): string => (fen / 100).toFixed(2);

function checkOpen({ state }: Bill): void {
  if (state !== 'open') throw new Refusal('BILL_CLOSED', CLOSED[state]);
}

function note(core: Core, bill: Bill, what: string): void {
  core.log.add({
    platform: 'beecloud',
    kind: 'action',
    title: `${bill.buyerId ? personName(core.seed.users, 'beecloud', bill.buyerId) : '付款人'}${what}`,
    route: '/payments',
    outcome: 'ok',
    request: { billNo: bill.billNo, billFee: bill.billFee, payFee: bill.payFee },
  });
}

/** Pays it: the coupon is used, and the merchant is told. Throws a refusal when the bill is closed. */
export function pay(core: Core, bill: Bill): void {
  checkOpen(bill);
  const now = core.clock.milliseconds();
  bill.state = 'paid';
  bill.paid = { at: now, tradeNo: `42000${now}${randomInt(1e9, 1e10)}` };
  const { coupon } = bill;
  if (coupon) {
    coupon.status = 1;
    coupon.use_time = now;
    coupon.updated_at = now;
    coupon.template.use_count += 1;
    coupon.template.updated_at = now;
  }
  note(core, bill, `支付 ¥${yuan(bill.payFee)}`);
  pushPay(core, bill);
}

/** The payment fails for good: nobody is told, the coupon is free. Throws like {@link pay}. */
export function fail(core: Core, bill: Bill): void {
  checkOpen(bill);
  bill.state = 'failed';
  note(core, bill, '没有支付');
}
