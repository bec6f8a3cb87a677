// An order of 110 yuan: what applies with what it saves, and what does not with the reason.
import { CheckoutSheet } from '@kaquan/react/checkout-sheet';
import { CouponCell } from '@kaquan/react/coupon-cell';
import { useCouponChoice } from '@kaquan/react/use-coupon-choice';
import { useState } from 'react';
import { MEMBER_COUPONS, NOW } from '../../data/coupons.ts';

export default function Example() {
  const choice = useCouponChoice({ coupons: MEMBER_COUPONS, totalFee: 11_000, now: NOW });
  const [open, setOpen] = useState(true);
  return (
    <>
      <CouponCell {...choice} onOpen={() => setOpen(true)} />
      <CheckoutSheet {...choice} open={open} onClose={() => setOpen(false)} />
    </>
  );
}
