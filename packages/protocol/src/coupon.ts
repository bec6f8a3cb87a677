// The one view of a claimed coupon, whatever platform's wallet it lives in.
import type { Fen } from './money.ts';

export type Platform = 'baidu' | 'wechat' | 'beecloud';

/** Where the coupon stands in its life; every change is one compare-and-set in the database. */
export type CouponState = 'held' | 'reserved' | 'using' | 'used' | 'void';

/** What a person sees: the state together with the validity, at the server's time. */
export type CouponStatus = 'available' | 'not-yet-valid' | 'reserved' | 'used' | 'expired' | 'void';

/**
 * What the coupon gives. The platforms disagree on discounts, so the view has one meaning:
 * `percentOff: 20` is 八折. (Baidu writes `discount: 80`, WeChat `discount: 20`, BeeCloud `0.8`.)
 */
export type Benefit =
  | { kind: 'cash'; reduceCost: Fen }
  | { kind: 'discount'; percentOff: number }
  | { kind: 'gift'; gift: string }
  | { kind: 'general'; text?: string };

/** What is printed on the coupon: the same for all coupons of one template. */
export interface CouponFace {
  title: string;
  /** WeChat's brand_name. */
  shopName?: string;
  benefit: Benefit;
  /** The order must reach this amount, in fen; 0: no threshold. */
  leastCost: Fen;
  /** The platform's colour name: Baidu `B010`…`B160`, WeChat `Color010`…`Color102`. */
  color?: string;
  /** Conditions of use; Baidu allows rich text here. */
  description?: string;
  /** A friends' coupon (朋友的券): friends see it and may use it too. */
  sharedWithFriends?: boolean;
}

/** When the coupon can be used, in seconds; a missing end is an open end. */
export interface Validity {
  beginTime?: number;
  endTime?: number;
}

/** One claimed coupon. */
export interface Coupon extends CouponFace {
  platform: Platform;
  /** Id of this one coupon: Baidu couponTakeId, WeChat code, BeeCloud id. A string always. */
  id: string;
  /** Id of its kind: Baidu couponId, WeChat card_id, BeeCloud template_id. */
  templateId: string;
  /** What the shop reads: Baidu's uploaded Code码, WeChat's code. Only its holder gets it. */
  code?: string;
  validity: Validity;
  state: CouponState;
  status: CouponStatus;
  /** While reserved: until when, in seconds, and whether by the caller. */
  reservedUntil?: number;
  reservedByCaller?: boolean;
  /** Seconds. */
  usedAt?: number;
  /** Why it is void, in the platform's words or ours. */
  voidReason?: string;
  /** The platform's own fields, untouched. */
  raw: Record<string, unknown>;
}

/**
 * What a person sees of a coupon at a given time. `reserved` counts only until `reservedUntil`;
 * a coupon in `using` shows as reserved, because the platform has not answered yet.
 *
 * @param coupon state, validity and the end of a reservation (seconds)
 * @param now the server's time, seconds
 * @example couponStatus({ state: 'held', validity: { endTime: 100 } }, 101) // "expired"
 * @supported swan h5 weapp node
 */
export function couponStatus(
  coupon: { state: CouponState; validity: Validity; reservedUntil?: number | undefined },
  now: number,
): CouponStatus {
  if (coupon.state === 'used' || coupon.state === 'void') return coupon.state;
  if (coupon.state === 'using') return 'reserved';
  if (coupon.validity.endTime !== undefined && now > coupon.validity.endTime) return 'expired';
  if (coupon.state === 'reserved' && (coupon.reservedUntil ?? Number.POSITIVE_INFINITY) > now)
    return 'reserved';
  if (coupon.validity.beginTime !== undefined && now < coupon.validity.beginTime) return 'not-yet-valid';
  return 'available';
}
