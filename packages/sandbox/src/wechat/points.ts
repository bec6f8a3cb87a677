// The account of points that each 公众号 has: free and paid points, and the orders that moved them.
// @see 朋友的券 配置库存、充值券点
import { randomBytes, randomInt } from 'node:crypto';
import type { Tenths } from './coins.ts';

export const ORDER_TYPES = [
  'ORDER_TYPE_SYS_ADD',
  'ORDER_TYPE_WXPAY',
  'ORDER_TYPE_REFUND',
  'ORDER_TYPE_REDUCE',
  'ORDER_TYPE_SYS_REDUCE',
] as const;
export const ORDER_STATUSES = [
  'ORDER_STATUS_WAITING',
  'ORDER_STATUS_SUCC',
  'ORDER_STATUS_FINANCE_SUCC',
  'ORDER_STATUS_QUANTITY_SUCC',
  'ORDER_STATUS_HAS_REFUND',
  'ORDER_STATUS_REFUND_WAITING',
  'ORDER_STATUS_ROLLBACK',
  'ORDER_STATUS_HAS_RECEIPT',
] as const;

export interface CoinOrder {
  orderId: string;
  type: (typeof ORDER_TYPES)[number];
  status: (typeof ORDER_STATUSES)[number];
  createdAt: number;
  /** 0 until it is paid. */
  paidAt: number;
  desc: string;
  memo: string;
  /** Points that the order adds, or takes for stock. */
  free: Tenths;
  pay: Tenths;
  /** Points that it gives back. */
  refundFree: Tenths;
  refundPay: Tenths;
  /** Who paid; empty where nobody did. */
  openid: string;
  /** The code that a payer scans, of a recharge. */
  payUrl?: string;
}

/** A price that was asked for: good for one confirm of this card and quantity, for a minute. */
export interface Quote {
  orderId: string;
  cardId: string;
  quantity: number;
  price: Tenths;
  askedAt: number;
  until: number;
}

/** Stock that was bought: what its units cost, and in which points they were paid. */
export interface Purchase {
  cardId: string;
  quantity: number;
  free: Tenths;
  pay: Tenths;
}

export interface CoinAccount {
  free: Tenths;
  pay: Tenths;
  /** In the order in which they were made. */
  orders: CoinOrder[];
  /** By order id; one that was confirmed is an order. */
  quotes: Map<string, Quote>;
  purchases: Purchase[];
  /** Cards whose leftover stock is to be given back. */
  watched: Set<string>;
}

/** By appid; an account is there once it was opened. */
export type Points = Map<string, CoinAccount>;

export const newAccount = (): CoinAccount => ({
  free: 0,
  pay: 0,
  orders: [],
  quotes: new Map(),
  purchases: [],
  watched: new Set(),
});

/** Free points go first. */
export function splitPrice({ free }: CoinAccount, price: Tenths): { free: Tenths; pay: Tenths } {
  const fromFree = Math.min(free, price);
  return { free: fromFree, pay: price - fromFree };
}

/** 27 digits, as the ids of recharges are: more than a number can hold. */
export function newOrderId(): string {
  const digits = Array.from({ length: 26 }, () => randomInt(10)).join('');
  return `1${digits}`;
}

/** What getpayprice answers as an order id: long and opaque. */
export const newQuoteId = (): string => randomBytes(129).toString('base64url');

/** What a payer's WeChat opens. */
export const newPayUrl = (): string =>
  `weixin://wxpay/bizpayurl?pr=${randomBytes(7).toString('base64url').slice(0, 9)}`;
