// One coupon, large, with its facts; and the grey shape that stands for it while it loads.
import { RichText, Text, View } from '@tarojs/components';
import { amountOf, type Coupon, colorOf, endOf, periodOf, spacedCode, thresholdOf } from './coupon';

export function Ticket({ coupon, now }: { coupon: Coupon; now: number }) {
  const { title, shopName, sharedWithFriends, code, description } = coupon;
  return (
    <View className="ticket">
      <View className="ticket-paper">
        <View className="ticket-face" style={{ backgroundColor: colorOf(coupon) }}>
          <Amount coupon={coupon} />
          <View className="ticket-threshold">{thresholdOf(coupon)}</View>
          <View className="ticket-title">{title}</View>
          {shopName && (
            <View className="ticket-shop">
              {shopName}
              {sharedWithFriends && <Text className="ticket-tag">朋友的券</Text>}
            </View>
          )}
        </View>
        <View className="ticket-stub">
          <View className="ticket-end">{endOf(coupon, now)}</View>
          <View className="ticket-facts">
            <Fact name="有效期" value={periodOf(coupon)} />
            {code && <Fact name="券码" value={spacedCode(code)} />}
            {description && (
              <>
                <View className="fact-name">使用须知</View>
                <RichText className="ticket-conditions" nodes={description} />
              </>
            )}
          </View>
        </View>
      </View>
    </View>
  );
}

export function Amount({ coupon }: { coupon: Coupon }) {
  const { sign, main, tail } = amountOf(coupon);
  return (
    <View className="amount">
      {sign && <Text className="amount-small">{sign}</Text>}
      {main}
      {tail && <Text className="amount-small">{tail}</Text>}
    </View>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <View className="fact">
      <Text className="fact-name">{name}</Text>
      <Text selectable>{value}</Text>
    </View>
  );
}

export function LoadingTicket() {
  return (
    <View className="ticket loading">
      <View className="ticket-paper">
        <View className="ticket-face" />
        <View className="ticket-stub">
          <View className="bone" />
          <View className="bone" />
        </View>
      </View>
    </View>
  );
}
