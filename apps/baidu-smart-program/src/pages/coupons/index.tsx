// My coupons.
import { Screen } from '@kaquan/page-pieces/screen';
import { CouponList } from '@kaquan/react/coupon-list';
import { useCoupons } from '@kaquan/react/use-coupons';
import { openCoupon } from '../../open-page';
import { Trouble } from '../../trouble';
import { useArrival } from '../../use-arrival';
import { useReturn } from '../../use-return';

export default function CouponsPage() {
  useArrival();
  const list = useCoupons();
  useReturn(list.reload);
  if (process.env.TARO_ENV === 'weapp' && list.status === 'failed') {
    return (
      <Screen>
        <Trouble error={list.error} onRetry={() => void list.reload()} />
      </Screen>
    );
  }
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
