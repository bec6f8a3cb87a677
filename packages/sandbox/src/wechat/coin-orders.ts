// Orders of points: how one is made, written into the account, answered and pushed.
// @see 朋友的券 查询订单详情接口, 券点流水详情事件推送
import type { Core } from '../core/platform.ts';
import type { WechatAccount } from './accounts.ts';
import { coinText } from './coins.ts';
import type { CoinAccount, CoinOrder } from './points.ts';
import { send } from './pushes.ts';

/** Changes by the platform come from nobody in particular. */
const PLATFORM = 'FromUser';

type Given = Pick<CoinOrder, 'orderId' | 'type' | 'status'> & Partial<CoinOrder>;

/** Writes an order into the account; what it does not name is empty. */
export function addOrder(coins: CoinAccount, now: number, given: Given): CoinOrder {
  const order: CoinOrder = {
    createdAt: now,
    paidAt: 0,
    desc: '',
    memo: '',
    free: 0,
    pay: 0,
    refundFree: 0,
    refundPay: 0,
    openid: '',
    ...given,
  };
  coins.orders.push(order);
  return order;
}

/** `order_info` of getorder, and each of `order_list`: amounts are strings. */
export function orderInfo(order: CoinOrder) {
  return {
    order_id: order.orderId,
    status: order.status,
    create_time: order.createdAt,
    pay_finish_time: order.paidAt,
    desc: order.desc,
    free_coin_count: coinText(order.free),
    pay_coin_count: coinText(order.pay),
    refund_free_coin_count: coinText(order.refundFree),
    refund_pay_coin_count: coinText(order.refundPay),
    openid: order.openid,
    order_type: order.type,
  };
}

/**
 * 券点流水. Free and PayCoinCount are what is left, RefundFree and RefundPay what changed this time;
 * a gift has 0 there, as in the one public sample.
 */
export function pushCardPayOrder(core: Core, account: WechatAccount, coins: CoinAccount, order: CoinOrder) {
  const gift = order.type === 'ORDER_TYPE_SYS_ADD';
  send(core, account, '券点流水推送', order.openid || PLATFORM, 'card_pay_order', {
    OrderId: order.orderId,
    Status: order.status,
    CreateOrderTime: order.createdAt,
    PayFinishTime: order.paidAt,
    Desc: order.desc,
    FreeCoinCount: coinText(coins.free),
    PayCoinCount: coinText(coins.pay),
    RefundFreeCoinCount: coinText(gift ? 0 : order.free + order.refundFree),
    RefundPayCoinCount: coinText(gift ? 0 : order.pay + order.refundPay),
    OrderType: order.type,
    Memo: order.memo,
    ReceiptInfo: '',
  });
}
