// Which of somebody's coupons to take for an order.
// @see BeeCloud 营销卡券 流程 3
import type { Coupon, CouponStatus, Validity } from '../coupon.ts';
import type { Fen } from '../money.ts';
import { readCoupon } from './coupon.ts';
import { validity } from './coupon-face.ts';
import { type Deduction, deduct, type InapplicableReason } from './deduct.ts';

export interface Order {
  /** Undiscounted. */
  totalFee: Fen;
  /** The server's time, seconds. */
  now: number;
}

/** A coupon of `GET /coupons`, or one as BeeCloud itself answers it. */
export type WeighableCoupon = Coupon | (Record<string, unknown> & { id: string; template: unknown });

export type Weighed<C> = Deduction & { coupon: C };

/**
 * What each coupon would do for the order: what saves most first, of equals what ends first; then those that do not
 * apply, with the reason.
 *
 * @throws {CouponError} FIELD_INVALID for an amount that is not a whole number of fen from 0
 * @example const [best, ...others] = weighCoupons({ totalFee: 11000, now }, coupons);
 * @supported swan h5 weapp node
 */
export function weighCoupons<C extends WeighableCoupon>(order: Order, coupons: readonly C[]): Weighed<C>[] {
  return coupons
    .map((coupon) => {
      const terms = termsOf(coupon);
      const deduction = deduct({ ...order, template: terms.template, validity: terms.validity });
      const barred = terms.barred;
      return {
        weighed: barred
          ? { coupon, payFee: order.totalFee, discountFee: 0, reason: barred }
          : { coupon, ...deduction },
        endTime: terms.validity.endTime ?? Number.POSITIVE_INFINITY,
      };
    })
    .sort(
      (a, b) =>
        b.weighed.discountFee - a.weighed.discountFee ||
        (a.endTime === b.endTime ? 0 : a.endTime - b.endTime) ||
        (a.weighed.coupon.id < b.weighed.coupon.id ? -1 : 1),
    )
    .map(({ weighed }) => weighed);
}

/**
 * The coupon that leaves least to be paid, or undefined if none takes anything off. Of equals it is the one that ends
 * first.
 *
 * @throws {CouponError} FIELD_INVALID for an amount that is not a whole number of fen from 0
 * @example bestCoupon({ totalFee: 11000, now }, coupons)?.payFee
 * @supported swan h5 weapp node
 */
export function bestCoupon<C extends WeighableCoupon>(
  order: Order,
  coupons: readonly C[],
): Weighed<C> | undefined {
  const [best] = weighCoupons(order, coupons);
  return best && best.discountFee > 0 ? best : undefined;
}

interface Terms {
  template: unknown;
  validity: Validity;
  barred: InapplicableReason | undefined;
}

/** Times are judged by `deduct`, for all alike; a reservation of the caller's own does not stand in his way. */
const BARRED: Partial<Record<CouponStatus, InapplicableReason>> = {
  used: 'used',
  void: 'void',
  reserved: 'reserved',
};

function termsOf(coupon: WeighableCoupon): Terms {
  if (!isView(coupon))
    return {
      template: coupon.template,
      validity: validity(coupon),
      barred: readCoupon(coupon).used ? 'used' : undefined,
    };
  const mine = coupon.state === 'reserved' && coupon.reservedByCaller === true;
  return {
    template: coupon.raw.template,
    validity: coupon.validity,
    barred: coupon.platform !== 'beecloud' ? 'other-platform' : mine ? undefined : BARRED[coupon.status],
  };
}

function isView(coupon: WeighableCoupon): coupon is Coupon {
  return 'platform' in coupon && 'raw' in coupon;
}
