// 为你保留 04:38: how long the coupon is kept.
import { View } from '@tarojs/components';
import { spoken } from '../frame/taro-role.ts';
import { useTexts } from '../texts/use-texts.ts';
import { redeemTexts } from './redeem-texts.ts';

export interface KeptCountdownProps {
  /** Seconds. */
  left: number;
  /** Friends could use it, too. */
  fromFriends: boolean | undefined;
}

export function KeptCountdown({ left, fromFriends }: KeptCountdownProps) {
  const { kept, keptFromFriends } = useTexts('redeem', redeemTexts);
  const two = (part: number) => String(part).padStart(2, '0');
  return (
    <View className="kq-kept" role={spoken('timer')}>
      <View className="kq-kept__words">{kept}</View>
      <View className="kq-kept__time">{`${two(Math.floor(left / 60))}:${two(left % 60)}`}</View>
      {fromFriends && <View className="kq-kept__words">{keptFromFriends}</View>}
    </View>
  );
}
