// GET /beecloud/bills/:billNo: how the payment of an order stands.
// @see BeeCloud REST API 5 订单查询
import type { BillAnswer } from '@kaquan/protocol/api';
import type { CouponClient } from '../client.ts';

/**
 * Asks how a bill stands; the server asks BeeCloud while it is open. Only its `state` says whether it was paid, never
 * that the person came back from the payment.
 *
 * @throws {CouponError} NOT_FOUND: no bill of this caller's
 * @example const { bill } = await getBill(client, billNo); if (bill.state === 'paid') thank();
 * @supported swan h5 weapp node
 */
export function getBill(client: Pick<CouponClient, 'send'>, billNo: string): Promise<BillAnswer> {
  return client.send(`/beecloud/bills/${encodeURIComponent(billNo)}`);
}
