// The checkout: what to eat, which coupon to pay with, and the way to the payment.
// @see BeeCloud 营销卡券 流程 3, 4
import { Screen } from '@kaquan/page-pieces/screen';
import { CouponSkeleton } from '@kaquan/react/coupon-skeleton';
import { ErrorNotice } from '@kaquan/react/notice';
import { useCoupons } from '@kaquan/react/use-coupons';
import { useRouter } from '@tarojs/taro';
import { insideWechat } from '../../inside-wechat';
import { useReturn } from '../../use-return';
import { Checkout } from './checkout';
import './checkout.css';
import { useMenu } from './use-menu';

function CheckoutPage() {
  const { coupon } = useRouter().params;
  const list = useCoupons();
  useReturn(list.reload);
  const menu = useMenu();
  // A later failure leaves what is on the screen.
  if (list.now > 0 && menu.meals.length > 0)
    return <Checkout meals={menu.meals} list={list} preferred={coupon} />;
  const error = menu.error ?? list.error;
  return (
    <Screen>
      {error ? (
        <ErrorNotice
          error={error}
          onRetry={() => {
            void list.reload();
            menu.reload();
          }}
        />
      ) : (
        <CouponSkeleton count={3} />
      )}
    </Screen>
  );
}

export default insideWechat(CheckoutPage);
