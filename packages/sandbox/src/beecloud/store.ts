// What BeeCloud remembers: templates, the coupons issued of them, and bills. Times are milliseconds.
// @see BeeCloud 营销卡券 模板包含的字段, 优惠券包含的字段
import type { BeecloudAccount } from './accounts.ts';

/** In the platform's own words, as its answers show it. */
export interface Template {
  id: string;
  name: string;
  /** 0: 满减, 1: 折扣. */
  type: 0 | 1;
  /** Fen that an order must reach. */
  limit_fee: number;
  /** Yuan for 满减, a ratio for 折扣 (0.9 is 9 折). */
  discount: number;
  /** 0: no limit. */
  total_count: number;
  /** 0: no limit. */
  max_count_per_user: number;
  deliver_count: number;
  use_count: number;
  /** 1: from start_time to end_time; 2: delivery_valid_days from the day it was issued. */
  expiry_type: 1 | 2;
  start_time: number | null;
  end_time: number | null;
  delivery_valid_days: number;
  /** 0: not yet open, 1: open, -1: stopped. */
  status: 0 | 1 | -1;
  mch_account: string;
  app_id: string;
  created_at: number;
  updated_at: number;
}

export interface Coupon {
  id: string;
  template: Template;
  user_id: string;
  app_id: string;
  /** 0: unused, 1: used. */
  status: 0 | 1;
  created_at: number;
  updated_at: number;
  start_time: number | null;
  end_time: number | null;
  use_time: number | null;
}

/** Only an open bill can be paid; the others stay what they are. */
export type BillState = 'open' | 'paid' | 'failed' | 'timed-out';

export interface Bill {
  id: string;
  account: BeecloudAccount;
  billNo: string;
  /** Fen, before and after the deduction. */
  billFee: number;
  payFee: number;
  coupon?: Coupon;
  title: string;
  channel: string;
  buyerId?: string | undefined;
  sellerId?: string | undefined;
  storeId?: string | undefined;
  openid?: string | undefined;
  optional: Record<string, unknown>;
  notifyUrl?: string | undefined;
  returnUrl?: string | undefined;
  createdAt: number;
  expiresAt: number;
  state: BillState;
  paid?: { at: number; tradeNo: string };
}

export interface Store {
  templates: Map<string, Template>;
  coupons: Map<string, Coupon>;
  bills: Map<string, Bill>;
}

export function createStore(): Store {
  return { templates: new Map(), coupons: new Map(), bills: new Map() };
}

/** The open bill that a coupon is promised to; when it fails or times out, the coupon is free again. */
export function billHolding(store: Store, coupon: Coupon): Bill | undefined {
  return [...store.bills.values()].find((bill) => bill.coupon === coupon && bill.state === 'open');
}

/** Newest first. */
export function newestFirst<Item>(items: Map<string, Item>): Item[] {
  return [...items.values()].reverse();
}
