// A row in a list; the pill is there because there is an action and the coupon can be used.
import { CouponCard } from '@kaquan/react/coupon-card';
import { CASH, NOW } from '../../data/coupons.ts';

export default function Example() {
  return <CouponCard coupon={CASH} now={NOW} action={{ onUse() {} }} />;
}
