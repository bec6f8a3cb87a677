// One coupon, small, in a list.
import { Button, Text, View } from '@tarojs/components';
import { type Coupon, colorOf, endOf, thresholdOf } from './coupon';
import { Amount } from './ticket';

interface RowProps {
  coupon: Coupon;
  now: number;
  label?: string;
  onOpen?: () => void;
}

export function Row({ coupon, now, label, onOpen }: RowProps) {
  return (
    <View className="row" onClick={() => onOpen?.()}>
      <View className="row-face" style={{ backgroundColor: colorOf(coupon) }}>
        <Amount coupon={coupon} />
        <View className="ticket-threshold">{thresholdOf(coupon)}</View>
      </View>
      <View className="row-stub">
        <View className="ticket-title">{coupon.title}</View>
        <View className="ticket-shop">{coupon.shopName}</View>
        <View className="row-foot">
          <Text className="ticket-end">{endOf(coupon, now)}</Text>
          {label && (
            <Button className="pill" style={{ backgroundColor: colorOf(coupon) }}>
              {label}
            </Button>
          )}
        </View>
      </View>
    </View>
  );
}
