// One order before it is paid. The amounts are a preview: the server and the payment decide.
import { Screen } from '@kaquan/page-pieces/screen';
import { Tip } from '@kaquan/page-pieces/tip';
import { ActionButton } from '@kaquan/react/action-button';
import { CheckoutSheet } from '@kaquan/react/checkout-sheet';
import { CouponCell } from '@kaquan/react/coupon-cell';
import { priceWords } from '@kaquan/react/price-words';
import { useCouponChoice } from '@kaquan/react/use-coupon-choice';
import type { UseCoupons } from '@kaquan/react/use-coupons';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { openCoupons } from '../../open-page';
import { MealChoice } from './meal-choice';
import { ShopCoupons } from './shop-coupons';
import { UnpaidOrder } from './unpaid-order';
import type { Meal } from './use-menu';
import { usePayment } from './use-payment';

export interface CheckoutProps {
  meals: Meal[];
  list: UseCoupons;
  /** The id of the coupon that led here. */
  preferred: string | undefined;
}

/** Most tables are for two. */
const USUAL = 1;

export function Checkout({ meals, list, preferred }: CheckoutProps) {
  const [chosen, choose] = useState(meals[USUAL]?.id);
  const meal = meals.find(({ id }) => id === chosen) ?? meals[0];
  const totalFee = meal?.price ?? 0;
  const { coupons, now, reload } = list;
  const choice = useCouponChoice({ coupons, totalFee, now, preferred });
  const [open, setOpen] = useState(false);
  const payment = usePayment();

  return (
    <Screen
      footer={
        <>
          <ActionButton
            label={`支付 ${priceWords(choice.payFee)}`}
            busy={payment.busy}
            onAct={() => {
              if (meal) void payment.pay({ mealId: meal.id, couponId: choice.chosenCoupon });
            }}
          />
          <ActionButton kind="plain" label="查看我的卡券" onAct={openCoupons} />
        </>
      }
    >
      {payment.words && <Tip tone="warning">{payment.words}</Tip>}
      {choice.disabledCoupons.some(({ reason }) => reason === 'reserved') && <UnpaidOrder />}
      <ShopCoupons coupons={coupons} onIssued={reload} />
      <MealChoice meals={meals} chosen={meal?.id} onChange={choose} />
      <CouponCell {...choice} onOpen={() => setOpen(true)} />
      <View className="checkout-sum">
        <Line name="商品金额" value={priceWords(totalFee)} />
        {choice.discountFee > 0 && <Line name="优惠券" value={`-${priceWords(choice.discountFee)}`} />}
        <Line name="预计支付" value={priceWords(choice.payFee)} strong />
        <View className="checkout-note">实付金额以支付时为准。</View>
      </View>
      <CheckoutSheet {...choice} open={open} onClose={() => setOpen(false)} />
    </Screen>
  );
}

function Line({ name, value, strong }: { name: string; value: string; strong?: boolean }) {
  return (
    <View className={strong ? 'checkout-line checkout-line--strong' : 'checkout-line'}>
      <Text>{name}</Text>
      <Text>{value}</Text>
    </View>
  );
}
