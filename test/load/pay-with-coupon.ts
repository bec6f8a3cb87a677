// How BeeCloud's coupons are used: an order's bill carries one, and the payer pays it.
import { setTimeout as sleep } from 'node:timers/promises';
import type { BillAnswer } from '@kaquan/protocol/api';
import type { Control } from '../harness/control.ts';
import type { User } from '../harness/people.ts';
import { newOrderId } from '../harness/processes/order-id.ts';
import type { Ask } from './ask-servers.ts';
import { type End, type Habit, refusedFor } from './attempt.ts';

/** Fen; above the template's threshold. */
const TOTAL_FEE = 11_000;
/** How long the payer's page looks for the payment, milliseconds and times. */
const PAUSE = 200;
const LOOKS = 300;

interface Till {
  ask: Ask;
  control: Control;
}

/** Pays an order of this person's own with the coupon. */
export function payWithCoupon(till: Till, couponId: string, user: User, habit: Habit): Promise<End> {
  const order = { orderId: newOrderId(user.beecloud, TOTAL_FEE), channel: 'BC_WX_WAP', couponId };
  return payOrder(till, order, user, habit);
}

async function payOrder(till: Till, order: object, user: User, habit: Habit): Promise<End> {
  const { ask, control } = till;
  const twice = habit === 'double-tap' ? 2 : 1;
  const asked = await Promise.all(
    Array.from({ length: twice }, () => ask<BillAnswer>(user, 'POST', '/beecloud/bills', order)),
  );
  const billNos = new Set(asked.flatMap(({ body }) => (body ? [body.bill.billNo] : [])));
  if (billNos.size === 0) return refusedFor(asked[0]?.refused ?? 'nothing');
  const [billNo, another] = billNos.size === 1 ? billNos : await notOver(ask, user, billNos);
  if (another !== undefined) return { end: 'unexplained', what: 'one order, two bills that can be paid' };
  // Between two taps, or a bill and its payment, hours may have passed: the payer asks for another bill.
  if (billNo === undefined) return payOrder(till, order, user, habit);

  if (!(await isPaid(control, billNo))) return payOrder(till, order, user, habit);
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const { body, refused } = await ask<BillAnswer>(user, 'GET', `/beecloud/bills/${billNo}`);
    if (refused !== undefined) return refusedFor(refused);
    if (body?.bill.state === 'paid' && body.coupon?.status === 'used')
      return habit === 'repeating' ? payAgain(ask, order, user, billNo) : { end: 'used', by: billNo };
    await sleep(PAUSE);
  }
  return { end: 'unexplained', what: 'paid, and never seen used' };
}

/** Those of an order's bills that are not closed. */
async function notOver(ask: Ask, user: User, billNos: Iterable<string>): Promise<string[]> {
  const bills = await Promise.all(
    [...billNos].map((billNo) => ask<BillAnswer>(user, 'GET', `/beecloud/bills/${billNo}`)),
  );
  return bills.flatMap(({ body }) => (body && body.bill.state !== 'closed' ? [body.bill.billNo] : []));
}

/** False: it is too late for this bill. */
async function isPaid({ beecloud }: Control, billNo: string): Promise<boolean> {
  try {
    await beecloud.pay(billNo);
    return true;
  } catch (error) {
    if (String(error).includes('BILL_CLOSED')) return false;
    throw error;
  }
}

/** Paid is paid: the order has the bill that it had. */
async function payAgain(ask: Ask, order: object, user: User, billNo: string): Promise<End> {
  const { body, refused } = await ask<BillAnswer>(user, 'POST', '/beecloud/bills', order);
  return body?.bill.billNo === billNo && body.bill.state === 'paid'
    ? { end: 'used', by: billNo }
    : { end: 'unexplained', what: `asked to pay again: ${refused ?? body?.bill.state}` };
}
