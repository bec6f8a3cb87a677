// A page: what it shows, and its one primary button where the thumb is.
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

export interface ScreenProps {
  children: ReactNode;
  /** The primary button and, under it, the quiet one. */
  footer?: ReactNode;
}

/**
 * Lays out a page on the theme's ground, its buttons fixed above the safe area.
 *
 * @example <Screen footer={<ActionButton label="去使用" onAct={use} />}>…</Screen>
 * @supported swan h5 weapp
 */
export function Screen({ children, footer }: ScreenProps) {
  return (
    <View className={footer ? 'kq-screen kq-screen--footed' : 'kq-screen'}>
      <View className="kq-screen__body">{children}</View>
      {footer && <View className="kq-screen__footer">{footer}</View>}
    </View>
  );
}
