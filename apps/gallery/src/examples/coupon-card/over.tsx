// Over: used, expired, void. The state is stamped on the paper, and its colour is gone.
import { CouponCard } from '@kaquan/react/coupon-card';
import { CASH, DAY, HOUR, NOW } from '../../data/coupons.ts';

export default function Example() {
  return (
    <>
      <CouponCard coupon={{ ...CASH, status: 'used', usedAt: NOW - HOUR }} now={NOW} />
      <CouponCard coupon={{ ...CASH, status: 'expired', validity: { endTime: NOW - DAY } }} now={NOW} />
      <CouponCard layout="ticket" coupon={{ ...CASH, status: 'void' }} now={NOW} />
    </>
  );
}
