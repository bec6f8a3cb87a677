// A sentence in a box of its own.
import { View } from '@tarojs/components';
import type {} from './taro-role.ts';

export interface TipProps {
  tone?: 'calm' | 'good' | 'warning';
  children: string;
}

/** Read out when it appears. */
export function Tip({ tone = 'calm', children }: TipProps) {
  return (
    <View className={`kq-tip kq-tip--${tone}`} role="status">
      {children}
    </View>
  );
}
