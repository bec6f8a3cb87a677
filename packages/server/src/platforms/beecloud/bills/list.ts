// GET /2/rest/bills: the app's bills, by number, channel or whether they are paid.
// @see BeeCloud REST API 5 订单查询
import type { BeecloudApi } from '../api.ts';
import { type BillRecord, readBillRecord } from '../bill-record.ts';
import { pageThrough } from '../page-through.ts';

export interface BillQuery {
  billNo?: string;
  channel?: string;
  /** `spay_result`. */
  paid?: boolean;
  /** Milliseconds. */
  startTime?: number;
  /** Milliseconds. */
  endTime?: number;
}

/**
 * All bills that match, page by page as they are read.
 *
 * @throws {CouponError} PLATFORM_*
 * @example for await (const { billNo, payFee } of listBills(server.beecloud, { paid: true })) …
 * @supported node
 */
export async function* listBills(api: BeecloudApi, query: BillQuery): AsyncGenerator<BillRecord> {
  const fields = {
    bill_no: query.billNo,
    channel: query.channel,
    spay_result: query.paid,
    start_time: query.startTime,
    end_time: query.endTime,
  };
  for await (const raw of pageThrough(api, { path: '/2/rest/bills', name: 'bills', fields }))
    yield readBillRecord(raw);
}
