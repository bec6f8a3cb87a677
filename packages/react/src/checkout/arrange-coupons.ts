// Which coupons apply to an order, what each saves, and which one is taken.
import {
  type InapplicableReason,
  type Order,
  type Weighed,
  weighCoupons,
} from '@kaquan/protocol/beecloud/deduction';
import type { Coupon } from '@kaquan/protocol/coupon';
import type { Fen } from '@kaquan/protocol/money';

/** What the person asked for: the best one, whichever that is; none; or this one. */
export type CouponWish = 'best' | 'none' | { id: string };

export interface ArrangedCoupons {
  /** Those that apply, with what each saves; the best is the first. */
  coupons: Weighed<Coupon>[];
  /** Those that do not, with the reason; without those that are over, which are no news at a checkout. */
  disabledCoupons: Weighed<Coupon>[];
  /** The id of the one that is taken; null: none. */
  chosenCoupon: string | null;
  /** With it; a preview by the same rule as the server's, while the payment decides. */
  payFee: Fen;
  /** What it takes off, by the same preview. */
  discountFee: Fen;
}

const OVER: (InapplicableReason | undefined)[] = ['used', 'expired', 'void'];

/**
 * A wish for one coupon holds as long as that applies; while it does not, the best one stands in for it.
 *
 * @param order fen and seconds
 * @param coupons of GET /coupons, all platforms
 * @throws {CouponError} FIELD_INVALID for an amount that is not a whole number of fen from 0
 * @example arrangeCoupons({ totalFee: 11000, now }, coupons, 'best').discountFee
 * @supported swan h5 weapp node
 */
export function arrangeCoupons(order: Order, coupons: readonly Coupon[], wish: CouponWish): ArrangedCoupons {
  const weighed = weighCoupons(order, coupons);
  const applicable = weighed.filter(({ discountFee }) => discountFee > 0);
  const disabledCoupons = weighed.filter(
    ({ discountFee, reason }) => discountFee === 0 && !OVER.includes(reason),
  );
  const wished =
    typeof wish === 'object' ? applicable.find(({ coupon }) => coupon.id === wish.id) : undefined;
  const chosen = wish === 'none' ? undefined : (wished ?? applicable[0]);
  return {
    coupons: applicable,
    disabledCoupons,
    chosenCoupon: chosen?.coupon.id ?? null,
    payFee: chosen?.payFee ?? order.totalFee,
    discountFee: chosen?.discountFee ?? 0,
  };
}
