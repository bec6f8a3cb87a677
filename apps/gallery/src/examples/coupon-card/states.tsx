// Before it is over: not yet valid, kept by somebody, ending soon.
import { CouponCard } from '@kaquan/react/coupon-card';
import { CASH, DAY, HOUR, NOW } from '../../data/coupons.ts';

const action = { onUse() {} };

export default function Example() {
  return (
    <>
      <CouponCard
        coupon={{ ...CASH, status: 'not-yet-valid', validity: { beginTime: NOW + DAY } }}
        now={NOW}
        action={action}
      />
      <CouponCard coupon={{ ...CASH, status: 'reserved' }} now={NOW} action={action} />
      <CouponCard coupon={{ ...CASH, validity: { endTime: NOW + 2 * HOUR } }} now={NOW} action={action} />
    </>
  );
}
