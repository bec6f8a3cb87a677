// Leads to where a bill is paid, for the channels that answer an address.
// @see BeeCloud REST API 2 支付
import type { Bill } from '@kaquan/protocol/api';
import { CouponError } from '@kaquan/protocol/errors';

/**
 * Leaves the page for the payment. Channels without an address are opened by their own SDK, with `bill.payment`:
 * WX_JSAPI by WeixinJSBridge, ALI_APP by 支付宝.
 *
 * @throws {CouponError} UNSUPPORTED: the bill has no address to pay at
 * @example openPayment((await createBill(client, { orderId, channel: 'BC_WX_WAP' })).bill);
 * @supported h5
 */
export function openPayment(
  { payment }: Pick<Bill, 'payment'>,
  place: Pick<Location, 'assign'> = window.location,
): void {
  const url = payment?.url;
  // Nothing but a web page: what comes as javascript: would run in ours.
  if (typeof url !== 'string' || !/^https?:\/\//i.test(url))
    throw new CouponError('UNSUPPORTED', "This channel answers no address: open it with the channel's SDK.");
  place.assign(url);
}
