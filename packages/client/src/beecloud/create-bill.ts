// POST /beecloud/bills: begins to pay an order, with a coupon that deducts itself or without.
// @see BeeCloud 营销卡券 流程 3, 4
import type { BillAnswer, BillRequest } from '@kaquan/protocol/api';
import type { CouponClient } from '../client.ts';

/**
 * Makes the bill of an order, or answers the one that it has: an order has one bill at a time, however often this is
 * asked. What it costs, in fen, the merchant's own order says.
 *
 * @throws {CouponError} COUPON_NOT_APPLICABLE and the other COUPON_*, REDEMPTION_PENDING: an earlier bill must end first
 * @example const { bill } = await createBill(client, { orderId, couponId, channel: 'BC_WX_WAP' });
 * @supported swan h5 weapp node
 */
export function createBill(client: Pick<CouponClient, 'send'>, request: BillRequest): Promise<BillAnswer> {
  return client.send('/beecloud/bills', request);
}
