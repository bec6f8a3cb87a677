// The platforms' colour names, or any #rrggbb; on a bright ground the ink is dark.
import { CouponCard } from '@kaquan/react/coupon-card';
import { CASH, NOW } from '../../data/coupons.ts';

export default function Example() {
  return ['Color010', 'Color080', 'B020', 'B160', '#ffd54a'].map((color) => (
    <CouponCard key={color} coupon={{ ...CASH, title: color, color }} now={NOW} />
  ));
}
