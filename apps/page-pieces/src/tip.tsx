// One line above a coupon, for what does not replace it.
import { spoken } from '@kaquan/react/taro-role';
import { View } from '@tarojs/components';

export interface TipProps {
  tone?: 'calm' | 'good' | 'warning';
  children: string;
}

/**
 * A sentence in a box of its own.
 *
 * @example <Tip tone="warning">朋友正在使用这张券。</Tip>
 * @supported swan h5 weapp
 */
export function Tip({ tone = 'calm', children }: TipProps) {
  return (
    <View className={`page-tip page-tip--${tone}`} role={spoken('status')}>
      {children}
    </View>
  );
}
