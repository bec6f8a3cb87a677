// What a coupon gives: money, a part of the price, a thing, or something else.
import { CouponCard } from '@kaquan/react/coupon-card';
import { CASH, DISCOUNT, GENERAL, GIFT, NOW } from '../../data/coupons.ts';
import { say } from '../../data/say.ts';

const ODD: typeof CASH = {
  ...CASH,
  id: 'odd',
  title: say('立减 1288.5', '¥1288.5 off'),
  benefit: { kind: 'cash', reduceCost: 128_850 },
};

export default function Example() {
  return [CASH, ODD, DISCOUNT, GIFT, GENERAL].map((coupon) => (
    <CouponCard key={coupon.id} coupon={coupon} now={NOW} />
  ));
}
