// GET /2/rest/bills: the app's bills, by number, channel, people, state and time of creation.
// @see BeeCloud REST API 5 订单查询
import * as v from 'valibot';
import { ok } from '../../../../answers.ts';
import { billRecord } from '../../../../bill-record.ts';
import { familyOf } from '../../../../channels.ts';
import type { Guarded } from '../../../../credentials.ts';
import { checkParams, id, page, slicePage, whole } from '../../../../read-params.ts';
import { newestFirst, type Store } from '../../../../store.ts';

const Query = v.object({
  /** A family (`WX`) or one of its channels (`WX_JSAPI`). */
  channel: v.optional(v.string()),
  bill_no: v.optional(id),
  buyer_id: v.optional(id),
  seller_id: v.optional(id),
  store_id: v.optional(id),
  spay_result: v.optional(v.boolean()),
  refund_result: v.optional(v.boolean()),
  need_detail: v.optional(v.boolean(), false),
  start_time: v.optional(whole(0), 0),
  end_time: v.optional(whole(0), Number.MAX_SAFE_INTEGER),
  ...page,
});

/** All conditions hold at once. */
export function listBills(store: Store): Guarded {
  return (c, account, params) => {
    const checked = checkParams(Query, params);
    if ('refused' in checked) return c.json(checked.refused);
    const { input } = checked;
    const said = <Value>(wanted: Value | undefined, value: Value) => wanted === undefined || wanted === value;
    const found = newestFirst(store.bills).filter(
      (bill) =>
        bill.account === account &&
        (said(input.channel, bill.channel) || input.channel === familyOf(bill.channel)) &&
        said(input.bill_no, bill.billNo) &&
        said(input.buyer_id, bill.buyerId) &&
        said(input.seller_id, bill.sellerId) &&
        said(input.store_id, bill.storeId) &&
        said(input.spay_result, bill.state === 'paid') &&
        said(input.refund_result, false) &&
        bill.createdAt >= input.start_time &&
        bill.createdAt <= input.end_time,
    );
    const bills = slicePage(found, input).map((bill) => billRecord(bill, input.need_detail));
    return c.json(ok({ bills }));
  };
}
