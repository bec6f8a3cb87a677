// A ticket, while one coupon is on its way.
import { CouponSkeleton } from '@kaquan/react/coupon-skeleton';

export default function Example() {
  return <CouponSkeleton layout="ticket" />;
}
