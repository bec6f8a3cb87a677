// Makes a bill at BeeCloud, and writes down what came of it. May run again: bill_no keeps it from being made twice.
// @see BeeCloud REST API 2 支付
import { CouponError } from '@kaquan/protocol/errors';
import type { BillRow } from '../../storage/bill-row.ts';
import { closeBill } from '../../storage/close-bill.ts';
import { openBill } from '../../storage/open-bill.ts';
import { isAnswerLost } from '../http/is-answer-lost.ts';
import type { BeecloudApi } from './api.ts';
import { createBill } from './bill/create.ts';
import { BILL_NO_DUPLICATE } from './platform-error.ts';

/** How long a bill can be paid, seconds; BeeCloud wants more than 360. */
export const BILL_SECONDS = 600;
/** Seconds from its beginning within which a bill may be sent; longer than a call with its repetitions may take. */
export const SEND_WITHIN = 30;

/**
 * Sends a bill that is being created.
 *
 * @returns the bill, open; without `payment` when an earlier try arrived and its answer was lost; undefined when it was
 *   closed meanwhile
 * @throws {CouponError} PLATFORM_REFUSED and its like: the bill is closed; PLATFORM_UNREACHABLE, PLATFORM_BUSY: it may
 *   or may not be there
 */
export async function sendBill(api: BeecloudApi, bill: BillRow): Promise<BillRow | undefined> {
  const { billNo, couponId, openId, channel, totalFee } = bill;
  const { title, ...more } = bill.request;
  const { db } = await api.context.database();
  const open = (payment: Record<string, unknown> | null) =>
    openBill(db, { key: bill, payment, now: api.context.now() });
  try {
    const payment = await createBill(api, {
      billNo,
      channel,
      totalFee,
      title: String(title),
      billTimeout: BILL_SECONDS,
      more,
      ...(couponId === null ? {} : { coupon: { id: couponId, userId: openId } }),
    });
    return await open(payment);
  } catch (error) {
    if (error instanceof CouponError && error.platformCode === BILL_NO_DUPLICATE) return open(null);
    if (!isAnswerLost(error) && error instanceof CouponError)
      await closeBill(db, { key: bill, reason: error.message, now: api.context.now() });
    throw error;
  }
}
