// What the merchant's desk asks of the demo's backend, which asks WeChat by the kit's typed calls. Amounts of 券点 in
// whole tenths, money in fen, times in seconds.
import type { CouponFace } from '@kaquan/protocol/coupon';
import { requestJson } from '../sandbox/request.ts';
import type { DraftCard } from './draft.ts';

export interface CoinsOrder {
  orderId: string;
  type: string;
  status: string;
  createTime: number;
  /** What it added, or with a minus took away. */
  free: number;
  paid: number;
}

export interface CoinsAccount {
  activated: boolean;
  free: number;
  paid: number;
  /** The newest first. */
  orders: CoinsOrder[];
}

export interface MerchantCoupon {
  cardId: string;
  face: CouponFace;
  digest: string;
  /** CARD_STATUS_… */
  status: string;
  /** Why the reviewer refused it. */
  refuseReason?: string;
  left: number;
  pricePerUnit: number;
  giveAgain: boolean;
  till: Till;
}

/** 买单 and 自助核销 exclude each other. */
export type Cell = 'none' | 'pay' | 'self';

/** The cell that is on, and what 自助核销 asks the customer for. */
export interface Till {
  cell: Cell;
  needVerifyCode: boolean;
  needRemarkAmount: boolean;
}

export interface StockPrice {
  price: number;
  free: number;
  paid: number;
}

export interface Recharge {
  orderId: string;
  /** What its QR code says. */
  qrcodeUrl: string;
}

/** One day of datacube. */
export interface DayFigures {
  refDate: string;
  view: number;
  receive: number;
  verify: number;
  given: number;
  expire: number;
}

/** Milliseconds: buying stock is several calls to WeChat. */
const PATIENCE = 30_000;
const BASE = '/demo/wechat/merchant';

const get = <T>(path: string) => requestJson<T>(BASE + path, { timeout: PATIENCE });
const post = <T>(path: string, body: unknown = {}) =>
  requestJson<T>(BASE + path, { method: 'POST', body, timeout: PATIENCE });
const ofCoupon = (cardId: string, what: string) => `/coupons/${encodeURIComponent(cardId)}/${what}`;

/** Each rejects with RequestFailed. */
export const askMerchant = {
  account: () => get<CoinsAccount>('/coins'),
  activate: () => post<{ reward: number }>('/coins/activation'),
  recharge: (coinCount: number) => post<Recharge>('/coins/recharges', { coinCount }),
  coupons: async () => (await get<{ coupons: MerchantCoupon[] }>('/coupons')).coupons,
  create: async (card: DraftCard) => (await post<{ cardId: string }>('/coupons', { card })).cardId,
  price: (cardId: string, quantity: number) => post<StockPrice>(ofCoupon(cardId, 'price'), { quantity }),
  buyStock: (cardId: string, quantity: number) => post<StockPrice>(ofCoupon(cardId, 'stock'), { quantity }),
  makeCode: async (cardId: string) => (await post<{ url: string }>(ofCoupon(cardId, 'qrcodes'))).url,
  setTill: (cardId: string, till: Till) => post(ofCoupon(cardId, 'till'), till),
  figures: async (cardId: string) => (await get<{ days: DayFigures[] }>(ofCoupon(cardId, 'figures'))).days,
};
