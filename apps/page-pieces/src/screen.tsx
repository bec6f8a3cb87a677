// A page of the demo apps: what it shows, and its one primary button where the thumb is.
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

export interface ScreenProps {
  children: ReactNode;
  /** What comes and goes above the rest, in a place of its own: what is drawn anew then is the place, not the page. */
  tips?: ReactNode;
  /** The primary button and, under it, the quiet one. */
  footer?: ReactNode;
}

/**
 * Lays out a page on the theme's ground, its buttons fixed above the safe area.
 *
 * @example <Screen footer={<ActionButton label="去使用" onAct={use} />}>…</Screen>
 * @supported swan h5 weapp
 */
export function Screen({ children, tips, footer }: ScreenProps) {
  return (
    <View className={footer ? 'page-screen page-screen--footed' : 'page-screen'}>
      <View className="page-screen__body">
        {tips !== undefined && <View>{tips}</View>}
        {children}
      </View>
      {footer && <View className="page-screen__footer">{footer}</View>}
    </View>
  );
}
