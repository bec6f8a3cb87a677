// What Baidu remembers: coupons (templates), their codes and banners, uploaded pictures, and who took which.
import { randomInt } from 'node:crypto';
import type { BaiduAccount } from './accounts.ts';
import type { CouponInput } from './coupon-input.ts';

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
  /** How many each user has taken so far, by openId. */
  taken: Map<string, number>;
  /** Deleted: nobody can claim or query it; what was claimed of it goes on. */
  deleted: boolean;
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
  /** How often a consume took effect. */
  uses: number;
}

/** A banner in the words of its queries; times are seconds. */
export interface Banner {
  bannerId: number;
  couponId: string;
  title: string;
  picUrl: string;
  appRedirectPath: string;
  createTime: number;
  updateTime: number;
}

export interface Store {
  templates: Map<string, Template>;
  takes: Map<string, Take>;
  /** By couponId: a coupon has at most one. */
  banners: Map<string, Banner>;
  /** Uploaded pictures by their path. */
  pictures: Map<string, { type: string; bytes: Uint8Array<ArrayBuffer> }>;
  /** What coupon/send did, by app and uniqueSendingIdentity. */
  sendings: Map<string, Take>;
  /** Login codes of swan.getLoginCode: whose, and until when (seconds). */
  loginCodes: Map<string, { openId: string; until: number }>;
}

export function createStore(): Store {
  return {
    templates: new Map(),
    takes: new Map(),
    banners: new Map(),
    pictures: new Map(),
    sendings: new Map(),
    loginCodes: new Map(),
  };
}

/** The app's own coupon, unless it was deleted. */
export function findCoupon(store: Store, account: BaiduAccount, couponId = ''): Template | undefined {
  const template = store.templates.get(couponId);
  return template && template.appKey === account.appKey && !template.deleted ? template : undefined;
}

/** A claimed coupon of the app, even when the coupon itself has been deleted since. */
export function findTake(store: Store, account: BaiduAccount, couponTakeId: string): Take | undefined {
  const take = store.takes.get(couponTakeId);
  return take && store.templates.get(take.couponId)?.appKey === account.appKey ? take : undefined;
}

/** A coupon without codes of the merchant's; those that Baidu numbers itself are there. */
export function newTemplate(couponId: string, appKey: string, input: CouponInput): Template {
  return {
    couponId,
    appKey,
    input,
    free: [],
    known: new Set(),
    systemCodesLeft: input.baseInfo.codeType === 2 ? (input.baseInfo.quantity ?? 0) : 0,
    taken: new Map(),
    deleted: false,
  };
}

/** A couponId as Baidu writes it: ten digits. */
export function newCouponId(): string {
  return `80${randomInt(10_000_000, 100_000_000)}`;
}

/** A bannerId as in the document's sample: eight digits, a number. */
export function newBannerId(): number {
  return randomInt(10_000_000, 100_000_000);
}

/** A couponTakeId: below 2^63, beyond 2^53, so that a client that reads it as a number breaks here and not in the shop. */
export function newCouponTakeId(): string {
  return `81${randomInt(10_000_000, 100_000_000)}${randomInt(100_000_000, 1_000_000_000)}`;
}
