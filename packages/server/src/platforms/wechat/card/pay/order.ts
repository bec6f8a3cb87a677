// An order of the points account: a recharge, a purchase of stock, a refund, a present.
// @see 朋友的券 查询订单详情接口, 查询券点流水详情接口
import { type Coins, coinsOf } from '@kaquan/protocol/wechat/coins';
import { numberField, textField } from '../../../http/fields.ts';
import type { Fields } from '../../../http/platform-http.ts';
import { requireAnswer } from '../../require-answer.ts';

/** Words that WeChat may add later. */
type OtherWord = string & Record<never, never>;

/** How an order stands. */
export type OrderStatus =
  /** Waits to be paid. */
  | 'ORDER_STATUS_WAITING'
  /** Paid. */
  | 'ORDER_STATUS_SUCC'
  /** The points of a recharge or present were added. */
  | 'ORDER_STATUS_FINANCE_SUCC'
  /** The stock was added. */
  | 'ORDER_STATUS_QUANTITY_SUCC'
  /** The points were given back. */
  | 'ORDER_STATUS_HAS_REFUND'
  /** The points are about to be given back. */
  | 'ORDER_STATUS_REFUND_WAITING'
  /** Taken back: WeChat failed. */
  | 'ORDER_STATUS_ROLLBACK'
  /** There is a receipt for it. */
  | 'ORDER_STATUS_HAS_RECEIPT'
  | OtherWord;

/** What an order is for. */
export type OrderType =
  /** Points as a present. */
  | 'ORDER_TYPE_SYS_ADD'
  /** A recharge. */
  | 'ORDER_TYPE_WXPAY'
  /** Stock that became points again. */
  | 'ORDER_TYPE_REFUND'
  /** Points that became stock. */
  | 'ORDER_TYPE_REDUCE'
  /** Points taken by WeChat. */
  | 'ORDER_TYPE_SYS_REDUCE'
  | OtherWord;

/** Points in tenths, times in seconds. */
export interface Order {
  /** Up to 27 digits, or a long text for a priced order: never a number. */
  orderId: string;
  status: OrderStatus;
  orderType?: OrderType;
  createTime?: number;
  /** Absent until it is paid. */
  payFinishTime?: number;
  desc?: string;
  freeCoinCount: Coins;
  payCoinCount: Coins;
  refundFreeCoinCount: Coins;
  refundPayCoinCount: Coins;
  /** Who paid. */
  openid?: string;
  /** As WeChat answered it. */
  raw: Fields;
}

/** Reads one order; the document's table writes order_tpye once, so both are read. */
export function readOrder(raw: Fields): Order {
  const orderType = textField(raw, 'order_type') ?? textField(raw, 'order_tpye');
  const createTime = numberField(raw, 'create_time');
  // 0 until it is paid.
  const payFinishTime = numberField(raw, 'pay_finish_time') || undefined;
  const desc = textField(raw, 'desc');
  const openid = textField(raw, 'openid');
  return {
    orderId: requireAnswer(textField(raw, 'order_id'), 'order_id of an order'),
    status: requireAnswer(textField(raw, 'status'), 'status of an order'),
    ...(orderType === undefined ? {} : { orderType }),
    ...(createTime === undefined ? {} : { createTime }),
    ...(payFinishTime === undefined ? {} : { payFinishTime }),
    ...(desc === undefined ? {} : { desc }),
    freeCoinCount: coinsOf(raw.free_coin_count) ?? 0,
    payCoinCount: coinsOf(raw.pay_coin_count) ?? 0,
    refundFreeCoinCount: coinsOf(raw.refund_free_coin_count) ?? 0,
    refundPayCoinCount: coinsOf(raw.refund_pay_coin_count) ?? 0,
    ...(openid === undefined ? {} : { openid }),
    raw,
  };
}
