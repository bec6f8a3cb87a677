// Taro's types know no role; h5 hands it to the element, swan's and weapp's templates leave it out.
import type { BaseTouchEvent, ITouchEvent } from '@tarojs/components';

declare module '@tarojs/components/types/common' {
  // An interface that is added to must repeat the parameters of the one it adds to.
  // biome-ignore lint/suspicious/noExplicitAny: Taro's own
  interface StandardProps<T = any, TouchEvent extends BaseTouchEvent<any> = ITouchEvent> {
    role?: string;
  }
}
