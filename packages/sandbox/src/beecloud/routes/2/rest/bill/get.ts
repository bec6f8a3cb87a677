// GET /2/rest/bill/{id}: one bill, by the id its creation answered.
// @see BeeCloud REST API 11 支付订单查询(指定ID)
import { ok, refusal } from '../../../../answers.ts';
import { billRecord } from '../../../../bill-record.ts';
import type { Guarded } from '../../../../credentials.ts';
import type { Store } from '../../../../store.ts';

export function getBill(store: Store): Guarded {
  return (c, account) => {
    const bill = store.bills.get(c.req.param('id') ?? '');
    if (bill?.account !== account) return c.json(refusal('NO_SUCH_BILL', '没有该订单'));
    return c.json(ok({ pay: billRecord(bill, true) }));
  };
}
