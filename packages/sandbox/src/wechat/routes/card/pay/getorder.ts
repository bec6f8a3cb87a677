// POST /card/pay/getorder: one order of points.
// @see 朋友的券 查询订单详情接口
import * as v from 'valibot';
import { ok, refusal } from '../../../answers.ts';
import { orderInfo } from '../../../coin-orders.ts';
import type { Guarded } from '../../../credentials.ts';
import { fromBody } from '../../../from-body.ts';
import { type CoinAccount, type CoinOrder, splitPrice } from '../../../points.ts';
import type { Store } from '../../../store.ts';
import { withCoins } from '../../../with-coins.ts';

/** The document calls the id an int; at 27 digits a number would not be the id any more. */
const Body = v.looseObject({ order_id: v.string() });

/** Knows the order id of a price too, as waiting until it is confirmed; the document leaves that open. */
export function getorder(store: Store): Guarded {
  return withCoins(store, (coins) =>
    fromBody(Body, ({ order_id }) => {
      const order = coins.orders.find((one) => one.orderId === order_id) ?? waitingOrder(coins, order_id);
      if (!order) return refusal(40097, 'invalid args: order_id is unknown');
      return ok({ order_info: orderInfo(order) });
    }),
  );
}

function waitingOrder(coins: CoinAccount, orderId: string): CoinOrder | undefined {
  const quote = coins.quotes.get(orderId);
  return (
    quote && {
      orderId,
      type: 'ORDER_TYPE_REDUCE',
      status: 'ORDER_STATUS_WAITING',
      createdAt: quote.askedAt,
      paidAt: 0,
      desc: '',
      memo: '',
      ...splitPrice(coins, quote.price),
      refundFree: 0,
      refundPay: 0,
      openid: '',
    }
  );
}
