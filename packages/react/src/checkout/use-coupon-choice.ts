// The coupon for an order: the best one at first, then what the person chooses.
import type { Coupon } from '@kaquan/protocol/coupon';
import type { Fen } from '@kaquan/protocol/money';
import { useCallback, useMemo, useState } from 'react';
import { type ArrangedCoupons, arrangeCoupons, type CouponWish } from './arrange-coupons.ts';

export interface CouponChoiceInput {
  /** What useCoupons answered. */
  coupons: readonly Coupon[];
  /** The order's amount, undiscounted. */
  totalFee: Fen;
  /** The server's time, seconds. */
  now: number;
  /** The id of the coupon that the person came with: chosen at first instead of the best. */
  preferred?: string | undefined;
}

export interface CouponChoice extends ArrangedCoupons {
  /** The order's amount, undiscounted. */
  totalFee: Fen;
  /** The server's time, seconds. */
  now: number;
  /** What the person chose: a coupon's id, or null for none. Holds when the amount changes. */
  onChange(chosenCoupon: string | null): void;
}

/**
 * Weighs the coupons anew whenever the amount changes, and keeps the person's choice as long as it applies. What it
 * answers are the properties of CouponCell and CheckoutSheet.
 *
 * @throws {CouponError} FIELD_INVALID for an amount that is not a whole number of fen from 0
 * @example const choice = useCouponChoice({ coupons, totalFee: 11000, now }); <CouponCell {...choice} onOpen={open} />
 * @supported swan h5 weapp
 */
export function useCouponChoice({ coupons, totalFee, now, preferred }: CouponChoiceInput): CouponChoice {
  const [wish, setWish] = useState<CouponWish>(preferred === undefined ? 'best' : { id: preferred });
  const arranged = useMemo(
    () => arrangeCoupons({ totalFee, now }, coupons, wish),
    [coupons, totalFee, now, wish],
  );
  const onChange = useCallback((id: string | null) => setWish(id === null ? 'none' : { id }), []);
  return Object.assign({ totalFee, now, onChange }, arranged);
}
