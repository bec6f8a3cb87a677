// Works on a stored webhook of BeeCloud: the bill is asked for, its coupon is used, the merchant is told.
// @see BeeCloud Webhook 推送机制; BeeCloud REST API 5 订单查询
import { type BeecloudPush, feeReading, readPush } from '@kaquan/protocol/beecloud/push';
import { CouponError } from '@kaquan/protocol/errors';
import type { BeecloudApi } from '../../platforms/beecloud/api.ts';
import type { BillDesk } from '../../platforms/beecloud/bill-desk.ts';
import { type PaidBill, type PaidHook, paidBill } from '../../platforms/beecloud/paid-bill.ts';
import type { PlatformEvent } from '../../platforms/platform.ts';
import type { BillRow } from '../../storage/bill-row.ts';
import { findBill } from '../../storage/find-bill.ts';
import { markUsed } from '../../storage/mark-used.ts';

interface Tools {
  api: BeecloudApi;
  desk: BillDesk;
  paid: PaidHook | undefined;
}

/** May run again after a crash: every step changes nothing the second time, and the merchant's hook is repeatable. */
export async function workBeecloudPush(
  event: PlatformEvent,
  { api, desk, paid }: Tools,
): Promise<{ outcome: string }> {
  const push = readPush(event.raw);
  if (push?.event !== 'pay') return { outcome: 'noted' };
  const { context, appId } = api;
  const { db } = await context.database();
  const known = await findBill(db, { platform: 'beecloud', appId, billNo: push.transactionId });
  // Of another system of the merchant's that uses the same app.
  if (!known) return { outcome: 'not ours' };

  const bill = await desk.settle(known);
  if (bill.state !== 'paid' && bill.state !== 'surplus') {
    if (!push.tradeSuccess) return { outcome: bill.state };
    throw new CouponError('PLATFORM_BUSY', 'BeeCloud says that it is paid, but its query does not yet.', {
      platform: 'beecloud',
      retryAfter: 2,
    });
  }
  const paidAs = paidBill(bill);
  compareFees(api, push, paidAs);
  await followCoupon(api, bill);
  await paid?.(paidAs);
  return { outcome: bill.state };
}

/** A bill that was given up and is paid all the same has used its coupon; one that is being used settles itself. */
async function followCoupon(api: BeecloudApi, { couponId, discountFee }: BillRow): Promise<void> {
  if (couponId === null || !discountFee) return;
  const { db } = await api.context.database();
  const key = { platform: 'beecloud', appId: api.appId, couponId };
  await markUsed(db, { key, now: api.context.now() });
}

/** The document can be read both ways; any other amount is for an operator. An event of our own names none. */
function compareFees({ context }: BeecloudApi, { transactionFee }: BeecloudPush, bill: PaidBill): void {
  if (transactionFee === '') return;
  const reading = feeReading({ transactionFee }, bill);
  context.logger[reading === 'neither' ? 'error' : 'info'](
    { ...bill, transactionFee, reading },
    'the amount of the webhook, beside that of the bill',
  );
}
