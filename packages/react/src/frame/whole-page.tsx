// The frame of the components that are a page by themselves: what is read above, what is pressed within the thumb's reach.
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type {} from './taro-role.ts';

export interface WholePageProps {
  children: ReactNode;
  /** What comes and goes above the rest, in a place of its own: what is drawn anew then is the place, not the page. */
  tips?: ReactNode;
  /** The primary button and, under it, the quiet one. */
  buttons?: ReactNode;
}

export function WholePage({ children, tips, buttons }: WholePageProps) {
  return (
    <View className={buttons ? 'kq-page kq-page--buttons' : 'kq-page'}>
      {tips !== undefined && <View>{tips}</View>}
      {children}
      {buttons && <View className="kq-page__buttons">{buttons}</View>}
    </View>
  );
}
