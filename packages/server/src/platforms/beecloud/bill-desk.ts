// Where orders are paid: one bill an order, however often and from wherever it is asked for.
import type { BillAnswer, BillRequest } from '@kaquan/protocol/api';
import { CouponError } from '@kaquan/protocol/errors';
import type { BillRow } from '../../storage/bill-row.ts';
import { closeBill } from '../../storage/close-bill.ts';
import { findBill } from '../../storage/find-bill.ts';
import { findBillOfOrder } from '../../storage/find-bill-of-order.ts';
import { findCoupon } from '../../storage/find-coupon.ts';
import { findRedemption } from '../../storage/find-redemption.ts';
import { callerId } from '../caller-id.ts';
import type { Caller } from '../platform.ts';
import type { BeecloudApi } from './api.ts';
import { beginPayment, type Payment } from './begin-payment.ts';
import { billAnswer } from './bill-answer.ts';
import { type FindOrder, readOrder } from './order.ts';
import { SEND_WITHIN, sendBill } from './send-bill.ts';
import { ARRIVED_WITHIN, LATE_PAYMENT, settleBill } from './settle-bill.ts';

export interface BillDesk {
  /** The bill of an order: the one it has, or a new one. */
  pay(request: BillRequest, caller: Caller): Promise<BillAnswer>;
  /** How a bill stands; BeeCloud is asked unless that is known for good. */
  look(billNo: string, caller: Caller): Promise<BillAnswer>;
  /** Brings a bill and the coupon it carries to what BeeCloud says. */
  settle(bill: BillRow): Promise<BillRow>;
}

/** Times that an order's bill may change under our eyes before we give up. */
const TRIES = 3;

/** Makes the desk. */
export function createBillDesk(api: BeecloudApi, order: FindOrder): BillDesk {
  const { appId, context } = api;
  const app = { platform: 'beecloud', appId };

  async function answer(row: BillRow): Promise<BillAnswer> {
    const { db } = await context.database();
    const coupon =
      row.couponId === null ? undefined : await findCoupon(db, { ...app, couponId: row.couponId });
    return billAnswer(row, coupon, context.now());
  }

  async function settle(bill: BillRow): Promise<BillRow> {
    const { db } = await context.database();
    const { row } = await settleBill(api, bill);
    const { couponId, redemptionId } = row;
    if (couponId !== null && redemptionId !== null && row.state !== 'creating' && row.state !== 'open') {
      const { settle: settleRedemption } = await context.redemptions();
      await settleRedemption({ ...app, couponId, redemptionId });
    }
    return (await findBill(db, row)) ?? row;
  }

  /** A bill whose making was interrupted goes on: it is sent (again), by the same number. */
  async function goOn(bill: BillRow, caller: Caller): Promise<BillRow | undefined> {
    const { db } = await context.database();
    const redemption =
      bill.redemptionId === null ? undefined : await findRedemption(db, [app], bill.redemptionId);
    if (redemption === undefined || redemption.state === 'using') return sendBill(api, bill);
    if (redemption.state === 'reserved') {
      await (await context.redemptions()).confirm(redemption.id, caller);
      return findBill(db, bill);
    }
    // Let go before anything was sent.
    await closeBill(db, { key: bill, reason: 'Its coupon was let go.', now: context.now() });
    return undefined;
  }

  /** The bill that the order has; undefined when it turns out to be over. */
  async function resume(known: BillRow, payment: Payment): Promise<BillRow | undefined> {
    const { userId, caller } = payment;
    if (known.openId !== userId)
      throw new CouponError('FORBIDDEN', 'Somebody else is paying this order.', { platform: 'beecloud' });
    if (known.state === 'paid') return known;
    const canBePaid = (row: BillRow | undefined) =>
      row?.state === 'open' && row.payment !== null && context.now() < row.closesAt;
    let bill: BillRow | undefined = known;
    if (known.state === 'creating' && context.now() < known.createdAt + SEND_WITHIN)
      bill = await goOn(known, caller);
    else if (!canBePaid(known)) bill = await settle(known);
    if (bill === undefined || bill.state === 'closed') return undefined;
    if (bill.state === 'paid' || (canBePaid(bill) && isAskedFor(bill, payment))) return bill;
    // Its payment cannot be opened (any more), and may still arrive; or it is none that the person was shown.
    throw new CouponError('REDEMPTION_PENDING', 'An earlier bill of this order must end first.', {
      platform: 'beecloud',
      retryAfter: Math.max(1, overAt(bill, context.now()) - context.now()),
    });
  }

  return {
    async pay(request, caller) {
      const userId = callerId('beecloud', caller.beecloud?.userId);
      const payment = { request, order: await readOrder(order, request.orderId, caller), userId, caller };
      const { db } = await context.database();
      for (let tries = 0; tries < TRIES; tries += 1) {
        const known = await findBillOfOrder(db, { ...app, orderId: request.orderId });
        const bill = known ? await resume(known, payment) : await beginPayment(api, payment);
        if (bill && (bill.state === 'paid' || bill.payment !== null)) return answer(bill);
      }
      throw new CouponError('REDEMPTION_PENDING', 'The order is being paid elsewhere. Look again soon.', {
        platform: 'beecloud',
        retryAfter: 1,
      });
    },
    async look(billNo, caller) {
      const userId = callerId('beecloud', caller.beecloud?.userId);
      const { db } = await context.database();
      const bill = await findBill(db, { ...app, billNo });
      if (bill?.openId !== userId)
        throw new CouponError('NOT_FOUND', 'There is no such bill.', { platform: 'beecloud' });
      if (bill.state !== 'creating' && bill.state !== 'open') return answer(bill);
      try {
        return await answer(await settle(bill));
      } catch (error) {
        // BeeCloud is silent, or is being asked by somebody else: what we know is answered.
        if (!(error instanceof CouponError)) throw error;
        return answer((await findBill(db, bill)) ?? bill);
      }
    },
    settle,
  };
}

/** When a bill is over at the latest. That one whose making was interrupted has never arrived is known sooner. */
function overAt({ state, createdAt, closesAt }: BillRow, now: number): number {
  const arrivesBy = createdAt + ARRIVED_WITHIN;
  return state === 'creating' && now < arrivesBy ? arrivesBy : closesAt + LATE_PAYMENT;
}

/** Nobody is led to a payment of another amount, with another coupon or by another channel than he chose. */
function isAskedFor(bill: BillRow, { request, order }: Payment): boolean {
  return (
    bill.totalFee === order.totalFee &&
    bill.couponId === (request.couponId ?? null) &&
    bill.channel === request.channel
  );
}
