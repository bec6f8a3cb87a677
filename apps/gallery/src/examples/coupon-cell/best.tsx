// The checkout's line: what the best coupon saves.
import { CouponCell } from '@kaquan/react/coupon-cell';
import { useCouponChoice } from '@kaquan/react/use-coupon-choice';
import { MEMBER_COUPONS, NOW } from '../../data/coupons.ts';

export default function Example() {
  const choice = useCouponChoice({ coupons: MEMBER_COUPONS, totalFee: 11_000, now: NOW });
  return <CouponCell {...choice} onOpen={() => {}} />;
}
