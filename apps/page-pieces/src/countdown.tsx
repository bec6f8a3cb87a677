// 为你保留 04:38: how long the reservation lasts.
import { spoken } from '@kaquan/react/taro-role';
import { View } from '@tarojs/components';

export interface CountdownProps {
  title: string;
  secondsLeft: number;
  hint?: string;
}

/**
 * A large count-down.
 *
 * @param props.secondsLeft seconds
 * @example <Countdown title="为你保留" secondsLeft={278} hint="这段时间内朋友不能用这张券" />
 * @supported swan h5 weapp
 */
export function Countdown({ title, secondsLeft, hint }: CountdownProps) {
  return (
    <View className="page-countdown" role={spoken('timer')}>
      <View className="page-countdown__title">{title}</View>
      <View className="page-countdown__time">{formatCountdown(secondsLeft)}</View>
      {hint && <View className="page-countdown__hint">{hint}</View>}
    </View>
  );
}

/**
 * Minutes and seconds.
 *
 * @param seconds a whole number, 0 or more
 * @example formatCountdown(278) // "04:38"
 * @supported swan h5 weapp node
 */
export function formatCountdown(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}
