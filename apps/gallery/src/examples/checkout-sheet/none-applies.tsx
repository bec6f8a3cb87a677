// An order of 5 yuan, and titles of one's own.
import { CheckoutSheet } from '@kaquan/react/checkout-sheet';
import { CouponCell } from '@kaquan/react/coupon-cell';
import { useCouponChoice } from '@kaquan/react/use-coupon-choice';
import { useState } from 'react';
import { MEMBER_COUPONS, NOW } from '../../data/coupons.ts';
import { say } from '../../data/say.ts';

const FROM_100_ON = MEMBER_COUPONS.filter(({ leastCost }) => leastCost > 0);

export default function Example() {
  const choice = useCouponChoice({ coupons: FROM_100_ON, totalFee: 500, now: NOW });
  const [open, setOpen] = useState(true);
  return (
    <>
      <CouponCell {...choice} onOpen={() => setOpen(true)} />
      <CheckoutSheet
        {...choice}
        open={open}
        onClose={() => setOpen(false)}
        enabledTitle={say('能用的券', 'These apply')}
        disabledTitle={say('还差一点', 'Not quite')}
        closeButtonText={say('知道了', 'Got it')}
        showCount={false}
      />
    </>
  );
}
