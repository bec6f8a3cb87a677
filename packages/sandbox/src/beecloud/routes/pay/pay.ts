// GET and POST /pay/{id}: the page that a bill is paid on; where a payment's address or code leads.
import type { Context, Handler } from 'hono';
import type { Core } from '../../../core/platform.ts';
import { familyOf } from '../../channels.ts';
import { fail, pay, yuan } from '../../pay.ts';
import { noBillPage, payPage } from '../../pay-page.ts';
import type { Bill, Store } from '../../store.ts';

/** The till of a bill. */
export function showPayment(store: Store): Handler {
  return (c) => {
    const bill = store.bills.get(c.req.param('id') ?? '');
    if (!bill) return c.html(noBillPage(), 404);
    return c.html(payPage(bill));
  };
}

/** The payer's choice. A bill that was closed meanwhile stays as it is, and its page says so. */
export function choosePayment(core: Core, store: Store): Handler {
  return async (c) => {
    const bill = store.bills.get(c.req.param('id') ?? '');
    if (!bill) return c.html(noBillPage(), 404);
    const form = new URLSearchParams(await c.req.text());
    if (bill.state === 'open') {
      if (form.get('action') === 'pay') pay(core, bill);
      else fail(core, bill);
    }
    return c.redirect(leadBack(c, bill), 303);
  };
}

/** After a payment, the merchant's page, with what 支付宝 adds to its address; else the till again. */
function leadBack(c: Context, bill: Bill): string {
  if (!bill.paid || !bill.returnUrl) return c.req.path;
  const url = new URL(bill.returnUrl);
  if (familyOf(bill.channel) !== 'ALI') return url.href;
  url.search = new URLSearchParams({
    subject: bill.title,
    out_trade_no: bill.billNo,
    trade_no: bill.paid.tradeNo,
    total_fee: yuan(bill.payFee),
    trade_status: 'TRADE_SUCCESS',
  }).toString();
  return url.href;
}
