// What Baidu remembers: coupons (templates), their codes, and who took which.
import { randomInt } from 'node:crypto';
import type { CouponInput } from './routes/rest/2.0/smartapp/v1.0/coupon/create.ts';

export interface Template {
  couponId: string;
  appKey: string;
  input: CouponInput;
  /** Codes nobody has taken yet, in the order of their upload. */
  free: string[];
  /** Every code ever uploaded. */
  known: Set<string>;
  /** How many more the platform would number itself (codeType 2). */
  systemCodesLeft: number;
}

export interface Take {
  /** A 64-bit number beyond what a JavaScript number can hold. */
  couponTakeId: string;
  couponId: string;
  couponCode: string;
  openId: string;
  takenAt: number;
  beginTime: number;
  endTime: number;
  usedAt?: number;
}

export interface Store {
  templates: Map<string, Template>;
  takes: Map<string, Take>;
  /** Login codes of swan.getLoginCode: whose, and until when (seconds). */
  loginCodes: Map<string, { openId: string; until: number }>;
  /** The one callbackUrl that all coupons of an app must name. */
  callbackUrls: Map<string, string>;
}

export function createStore(): Store {
  return { templates: new Map(), takes: new Map(), loginCodes: new Map(), callbackUrls: new Map() };
}

/** A couponId as Baidu writes it: ten digits. */
export function newCouponId(): string {
  return `80${randomInt(10_000_000, 100_000_000)}`;
}

/** A couponTakeId: below 2^63, beyond 2^53, so that a client that reads it as a number breaks here and not in the shop. */
export function newCouponTakeId(): string {
  return `81${randomInt(10_000_000, 100_000_000)}${randomInt(100_000_000, 1_000_000_000)}`;
}
