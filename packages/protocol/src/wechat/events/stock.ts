// A card runs out of stock, and the 券点 that buy stock move.
// @see 微信卡券 卡券事件推送 库存报警事件, 券点流水详情事件
import { type Coins, coinsOf } from '../coins.ts';
import {
  type CardEnvelope,
  cardEnvelope,
  type EventEnvelope,
  eventEnvelope,
  secondsOf,
  textOf,
  type WechatPush,
} from './envelope.ts';

/** 库存报警: began above 200, now at 100 or below; every twelve hours at most. */
export type CardSkuRemind = CardEnvelope<'card_sku_remind'> & {
  /** In WeChat's words: "the card's quantity is equal to 0". */
  detail: string;
};

/** 券点流水: an order of 券点 reached another state. About no card and no code. */
export interface CardPayOrder extends EventEnvelope<'card_pay_order'> {
  /** Text: it may have 27 digits. */
  orderId: string;
  /** ORDER_STATUS_… */
  status: string;
  /** Seconds. */
  createOrderTime: number | undefined;
  /** Seconds; undefined until it is paid. */
  payFinishTime: number | undefined;
  desc: string;
  /** What is left of the free points after this, in tenths of a 券点. */
  freeCoinCount: Coins | undefined;
  /** What is left of the paid points after this, in tenths of a 券点. */
  payCoinCount: Coins | undefined;
  /** By how much this changed the free points, in tenths of a 券点. */
  refundFreeCoinCount: Coins | undefined;
  /** By how much this changed the paid points, in tenths of a 券点. */
  refundPayCoinCount: Coins | undefined;
  /** ORDER_TYPE_SYS_ADD, _WXPAY, _REFUND, _REDUCE, _SYS_REDUCE. */
  orderType: string;
  memo: string;
  receiptInfo: string;
}

export function readCardSkuRemind(push: WechatPush): CardSkuRemind {
  return { ...cardEnvelope(push, 'card_sku_remind'), detail: textOf(push, 'Detail') };
}

export function readCardPayOrder(push: WechatPush): CardPayOrder {
  return {
    ...eventEnvelope(push, 'card_pay_order'),
    orderId: textOf(push, 'OrderId'),
    status: textOf(push, 'Status'),
    createOrderTime: secondsOf(push, 'CreateOrderTime'),
    payFinishTime: secondsOf(push, 'PayFinishTime'),
    desc: textOf(push, 'Desc'),
    freeCoinCount: coinsOf(push.fields.FreeCoinCount),
    payCoinCount: coinsOf(push.fields.PayCoinCount),
    refundFreeCoinCount: coinsOf(push.fields.RefundFreeCoinCount),
    refundPayCoinCount: coinsOf(push.fields.RefundPayCoinCount),
    orderType: textOf(push, 'OrderType'),
    memo: textOf(push, 'Memo'),
    receiptInfo: textOf(push, 'ReceiptInfo'),
  };
}
