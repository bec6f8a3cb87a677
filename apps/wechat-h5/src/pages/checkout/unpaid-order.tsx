// The way on for a person who went back from the payment: an order of theirs still has the coupon.
import { Button, View } from '@tarojs/components';
import { lastOrder } from '../../made-bills';
import { openPaymentResult } from '../../open-page';

export function UnpaidOrder() {
  const order = lastOrder();
  if (order === undefined) return null;
  return (
    <View className="shop-coupons">
      <View>
        <View className="meal-name">有一笔订单还没付款</View>
        <View className="meal-note">优惠券为它留着</View>
      </View>
      <Button className="shop-coupons-claim" onClick={() => openPaymentResult(order)}>
        继续支付
      </Button>
    </View>
  );
}
