// POST /2/rest/bill: an order to be paid; a coupon_id is deducted from its amount.
// @see BeeCloud REST API 2 支付; BeeCloud 营销卡券 流程 4
import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { Core } from '../../../../../core/platform.ts';
import type { BeecloudAccount } from '../../../../accounts.ts';
import { type BeecloudAnswer, invalid, ok, refusal } from '../../../../answers.ts';
import { type BillInput, readBill } from '../../../../bill-input.ts';
import { payWith } from '../../../../channels.ts';
import type { Guarded } from '../../../../credentials.ts';
import { deduct, refuseCoupon } from '../../../../deduct.ts';
import type { Bill, Coupon, Store } from '../../../../store.ts';

/** Seconds until an order is closed when it does not say so itself. */
const TIMEOUT = 7200;

/** The coupon the order names, if it may be used for it. */
function takeCoupon(
  store: Store,
  account: BeecloudAccount,
  input: BillInput,
  now: number,
): { coupon?: Coupon } | { refused: BeecloudAnswer } {
  if (input.coupon_id === undefined) return {};
  const coupon = store.coupons.get(input.coupon_id);
  if (coupon?.app_id !== account.appId) return { refused: invalid('卡券不存在') };
  const refused = refuseCoupon(store, coupon, { billFee: input.total_fee, buyerId: input.buyer_id }, now);
  return refused ? { refused } : { coupon };
}

/** `total_fee` comes undiscounted; the payer is asked for what the coupon leaves. */
export function createBill(core: Core, store: Store): Guarded {
  return (c, account, params) => {
    const read = readBill(params);
    if ('refused' in read) return c.json(read.refused);
    const { input } = read;
    const isTaken = [...store.bills.values()].some(
      (bill) => bill.account === account && bill.billNo === input.bill_no,
    );
    if (isTaken) return c.json(refusal('BILL_NO_DUPLICATE', `订单号 ${input.bill_no} 重复`));
    const now = core.clock.milliseconds();
    const taken = takeCoupon(store, account, input, now);
    if ('refused' in taken) return c.json(taken.refused);
    const timeout = input.bill_timeout ?? TIMEOUT;
    const bill: Bill = {
      id: randomUUID(),
      account,
      billNo: input.bill_no,
      billFee: input.total_fee,
      payFee: taken.coupon ? deduct(input.total_fee, taken.coupon.template) : input.total_fee,
      ...taken,
      title: input.title,
      channel: input.channel,
      buyerId: input.buyer_id,
      sellerId: input.seller_id,
      storeId: input.store_id,
      openid: input.openid,
      optional: input.optional,
      notifyUrl: input.notify_url,
      returnUrl: input.return_url,
      createdAt: now,
      expiresAt: now + timeout * 1000,
      state: 'open',
    };
    store.bills.set(bill.id, bill);
    core.clock.after(timeout, () => {
      if (bill.state === 'open') bill.state = 'timed-out';
    });
    return c.json(ok({ id: bill.id, ...payWith(bill, payUrl(c, bill), now) }));
  };
}

const payUrl = (c: Context, bill: Bill): string => `${new URL(c.req.url).origin}/beecloud/pay/${bill.id}`;
