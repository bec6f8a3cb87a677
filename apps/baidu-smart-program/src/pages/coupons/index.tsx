// My coupons.

import { Screen } from '@kaquan/page-pieces/screen';
import { CouponList } from '@kaquan/react/coupon-list';
import { useCoupons } from '@kaquan/react/use-coupons';
import { openCoupon } from '../../open-page';
import { useArrival } from '../../use-arrival';
import { useReturn } from '../../use-return';

export default function CouponsPage() {
  useArrival();
  const list = useCoupons();
  useReturn(list.reload);
  return (
    <Screen>
      <CouponList
        list={list}
        onUse={(coupon) => openCoupon(coupon.id)}
        emptyHint="在百度 App 里领到的券会出现在这里。"
      />
    </Screen>
  );
}
