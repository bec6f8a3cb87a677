// A coupon's own page: children stand under the perforation.
import { CouponCard } from '@kaquan/react/coupon-card';
import { validityRange } from '@kaquan/react/validity-words';
import { View } from '@tarojs/components';
import { CASH, NOW } from '../../data/coupons.ts';

export default function Example() {
  return (
    <CouponCard layout="ticket" coupon={CASH} now={NOW}>
      <View>{validityRange(CASH.validity, NOW)}</View>
    </CouponCard>
  );
}
