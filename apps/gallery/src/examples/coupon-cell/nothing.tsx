// Nothing to choose from, so that there is nothing to open.
import { CouponCell } from '@kaquan/react/coupon-cell';
import { useCouponChoice } from '@kaquan/react/use-coupon-choice';
import { NOW } from '../../data/coupons.ts';
import { say } from '../../data/say.ts';

export default function Example() {
  const choice = useCouponChoice({ coupons: [], totalFee: 11_000, now: NOW });
  return <CouponCell title={say('店铺优惠', 'Shop offer')} {...choice} onOpen={() => {}} />;
}
