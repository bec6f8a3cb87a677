// Begins to pay an order: reserves the coupon, writes the bill down, and only then makes it at BeeCloud.
import { randomUUID } from 'node:crypto';
import type { BillRequest } from '@kaquan/protocol/api';
import { CouponError } from '@kaquan/protocol/errors';
import { type BillInput, beginBill } from '../../storage/begin-bill.ts';
import type { BillRow } from '../../storage/bill-row.ts';
import { findBill } from '../../storage/find-bill.ts';
import { findBillOfOrder } from '../../storage/find-bill-of-order.ts';
import { findBillOfRedemption } from '../../storage/find-bill-of-redemption.ts';
import { findCoupon } from '../../storage/find-coupon.ts';
import type { Caller } from '../platform.ts';
import type { BeecloudApi } from './api.ts';
import { checkApplicable } from './check-applicable.ts';
import type { Order } from './order.ts';
import { BILL_SECONDS, sendBill } from './send-bill.ts';

export interface Payment {
  request: BillRequest;
  order: Order;
  userId: string;
  caller: Caller;
}

/**
 * Makes the bill of an order that has none.
 *
 * @returns the bill, or undefined when the order has got another one meanwhile
 * @throws {CouponError} COUPON_*, PLATFORM_*, REDEMPTION_PENDING: nobody knows yet whether the bill was made
 */
export async function beginPayment(api: BeecloudApi, payment: Payment): Promise<BillRow | undefined> {
  const { couponId } = payment.request;
  if (couponId === undefined) {
    const bill = await writeBill(api, payment, { couponId: null, redemptionId: null });
    return bill && sendBill(api, bill);
  }
  const { db } = await api.context.database();
  const coupon = await findCoupon(db, { platform: 'beecloud', appId: api.appId, couponId });
  if (coupon) checkApplicable(coupon, payment.order.totalFee, api.context.now());
  const redemptions = await api.context.redemptions();
  const { id } = await redemptions.reserve({ platform: 'beecloud', couponId }, payment.caller);
  const bill = await writeBill(api, payment, { couponId, redemptionId: id });
  if (bill === undefined) return goneMeanwhile(api, payment, id);
  await redemptions.confirm(id, payment.caller);
  return findBill(db, bill);
}

async function writeBill(
  api: BeecloudApi,
  { request, order, userId }: Payment,
  carried: Pick<BillInput, 'couponId' | 'redemptionId'>,
): Promise<BillRow | undefined> {
  const { db } = await api.context.database();
  const now = api.context.now();
  return beginBill(db, {
    ...carried,
    platform: 'beecloud',
    appId: api.appId,
    billNo: randomUUID().replaceAll('-', ''),
    orderId: request.orderId,
    openId: userId,
    channel: request.channel,
    totalFee: order.totalFee,
    request: { ...order.more, title: order.title },
    closesAt: now + BILL_SECONDS,
    now,
  });
}

/** Another bill was first: for this order, or for this coupon, which one person reserves but once. */
async function goneMeanwhile(
  api: BeecloudApi,
  { request, caller }: Payment,
  redemptionId: string,
): Promise<undefined> {
  const { db } = await api.context.database();
  const app = { platform: 'beecloud', appId: api.appId };
  const ofOrder = await findBillOfOrder(db, { ...app, orderId: request.orderId });
  const carrier = await findBillOfRedemption(db, { ...app, redemptionId });
  const isCarried = carrier !== undefined && carrier.state !== 'closed';
  if (isCarried && carrier.billNo !== ofOrder?.billNo)
    throw new CouponError('COUPON_RESERVED', 'This coupon is in another order that is being paid.', {
      platform: 'beecloud',
      retryAfter: Math.max(1, carrier.closesAt - api.context.now()),
    });
  if (isCarried) return;
  const redemptions = await api.context.redemptions();
  await redemptions.cancel(redemptionId, caller).catch((error: unknown) => {
    if (!(error instanceof CouponError)) throw error;
  });
}
