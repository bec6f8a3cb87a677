// Rows, while a list is on its way.
import { CouponSkeleton } from '@kaquan/react/coupon-skeleton';

export default function Example() {
  return <CouponSkeleton count={2} />;
}
