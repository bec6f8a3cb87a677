// What became of a purchase of stock whose confirmation had no clear answer.
// @see 朋友的券 查询订单详情接口, 确认兑换库存接口
import { CouponError } from '@kaquan/protocol/errors';
import type { WechatApi } from './api.ts';
import { getOrder } from './card/pay/getorder.ts';
import type { Order } from './card/pay/order.ts';

/**
 * - `bought`: the stock is there
 * - `waiting`: not confirmed; once the order is older than 60 seconds it never will be
 * - `returned`: WeChat took it back or gives the points back
 * - `unknown`: in between, or an order WeChat does not tell about. Never read it as "not bought"
 */
export type PurchaseOutcome = 'bought' | 'waiting' | 'returned' | 'unknown';

/**
 * Asks what became of a purchase; nothing is bought by asking. That getorder knows the order ids of getpayprice is
 * not documented (its section speaks of recharges): where it does not, the outcome is `unknown`, and the card's stock
 * by card/get or the points that are left have to tell.
 *
 * @throws {CouponError} PLATFORM_UNREACHABLE, PLATFORM_BUSY and the like when WeChat gives no answer: ask again
 * @example const { outcome } = await resolvePurchase(server.wechat, { orderId });
 * @supported node
 */
export async function resolvePurchase(
  api: WechatApi,
  request: { orderId: string },
): Promise<{ outcome: PurchaseOutcome; order?: Order }> {
  let order: Order;
  try {
    order = await getOrder(api, request);
  } catch (error) {
    if (error instanceof CouponError && error.code === 'PLATFORM_REFUSED') return { outcome: 'unknown' };
    throw error;
  }
  return { outcome: outcomeOf(order.status), order };
}

function outcomeOf(status: Order['status']): PurchaseOutcome {
  switch (status) {
    case 'ORDER_STATUS_QUANTITY_SUCC':
      return 'bought';
    case 'ORDER_STATUS_WAITING':
      return 'waiting';
    case 'ORDER_STATUS_HAS_REFUND':
    case 'ORDER_STATUS_REFUND_WAITING':
    case 'ORDER_STATUS_ROLLBACK':
      return 'returned';
    default:
      // Paid and the stock not there yet, or a word that is not documented.
      return 'unknown';
  }
}
