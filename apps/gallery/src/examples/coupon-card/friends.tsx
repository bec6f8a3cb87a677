// A friends' coupon, before it is claimed: what is printed on all of its kind is enough.
import { CouponCard } from '@kaquan/react/coupon-card';
import type { ShownCoupon } from '@kaquan/react/coupon-words';
import { NOW } from '../../data/coupons.ts';
import { say } from '../../data/say.ts';

const FACE: ShownCoupon = {
  title: say('甜品满 100 减 20', 'Desserts: ¥20 off ¥100'),
  shopName: say('一碗面馆', 'One Bowl Noodles'),
  benefit: { kind: 'cash', reduceCost: 2_000 },
  leastCost: 10_000,
  color: 'Color010',
  sharedWithFriends: true,
};

export default function Example() {
  return <CouponCard coupon={FACE} now={NOW} />;
}
