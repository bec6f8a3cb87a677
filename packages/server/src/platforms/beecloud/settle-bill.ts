// Asks BeeCloud how a bill stands, and writes it down: paid, closed, or neither yet.
// @see BeeCloud REST API 5 订单查询
import { pushDedupeKey, readPush } from '@kaquan/protocol/beecloud/push';
import { CouponError } from '@kaquan/protocol/errors';
import type { BillRow } from '../../storage/bill-row.ts';
import { closeBill } from '../../storage/close-bill.ts';
import { findBill } from '../../storage/find-bill.ts';
import { findEvent } from '../../storage/find-event.ts';
import { payBill } from '../../storage/pay-bill.ts';
import { recordEvent } from '../../storage/record-event.ts';
import { currentOrigin } from '../../telemetry/origin.ts';
import type { BeecloudApi } from './api.ts';
import type { BillRecord } from './bill-record.ts';
import { listBills } from './bills/list.ts';

/** Seconds after which a bill that BeeCloud does not know will not come any more: twice the time of sending it. */
export const ARRIVED_WITHIN = 60;
/** Seconds after its end in which the channel may still tell BeeCloud of a payment. */
export const LATE_PAYMENT = 120;

export interface SettledBill {
  row: BillRow;
  /** What BeeCloud has; undefined: nothing. */
  record: BillRecord | undefined;
}

/**
 * Brings a bill to what BeeCloud says. Repeatable; the bill query is the last word, never a webhook.
 *
 * @throws {CouponError} PLATFORM_*; PLATFORM_REFUSED also for a bill with another amount than ours: an operator must look
 */
export async function settleBill(api: BeecloudApi, bill: BillRow): Promise<SettledBill> {
  const record = await findRecord(api, bill.billNo);
  const { database, now: clock, logger } = api.context;
  const { db } = await database();
  const now = clock();
  if (record && record.totalFee !== bill.totalFee) {
    logger.error(
      { billNo: bill.billNo, ours: bill.totalFee, theirs: record.totalFee },
      'a bill has another amount at BeeCloud',
    );
    throw new CouponError('PLATFORM_REFUSED', 'The bill has another amount at BeeCloud.', {
      platform: 'beecloud',
    });
  }
  let changed: BillRow | undefined;
  if (record?.paid) {
    const { payFee, discountFee } = record;
    changed = await writePaid(api, bill, { payFee, discountFee });
    if (changed?.state === 'surplus')
      logger.error(
        { billNo: bill.billNo, orderId: bill.orderId, payFee },
        'an order was paid more than once: give this bill back',
      );
  } else if (!record && now >= bill.createdAt + ARRIVED_WITHIN)
    changed = await closeBill(db, { key: bill, reason: 'It never reached BeeCloud.', now });
  else if (record && now >= bill.closesAt + LATE_PAYMENT)
    changed = await closeBill(db, { key: bill, reason: 'It was not paid in time.', now });
  return { row: changed ?? (await findBill(db, bill)) ?? bill, record };
}

/**
 * Paid, and the event that a webhook would have brought, unless it has come: the merchant is told by one way only,
 * whoever hears of the payment first.
 */
async function writePaid(
  { appId, context }: BeecloudApi,
  bill: BillRow,
  fees: { payFee: number; discountFee: number },
): Promise<BillRow | undefined> {
  const { db } = await context.database();
  const now = context.now();
  const raw = { transaction_type: 'PAY', transaction_id: bill.billNo, trade_success: true };
  const push = readPush(raw);
  if (!push) throw new Error('A webhook of our own is not readable');
  const event = { platform: 'beecloud', appId, dedupeKey: pushDedupeKey(push) };
  return db.transaction(async (tx) => {
    const row = await payBill(tx, { key: bill, ...fees, now });
    if (row === undefined || (await findEvent(tx, event))) return row;
    await recordEvent(tx, { ...event, event: push.event, raw, now, origin: currentOrigin() });
    return row;
  });
}

async function findRecord(api: BeecloudApi, billNo: string): Promise<BillRecord | undefined> {
  for await (const record of listBills(api, { billNo })) if (record.billNo === billNo) return record;
  return undefined;
}
