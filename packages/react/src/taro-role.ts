// Taro's types know neither role nor keys; h5 hands them to the element, swan's and weapp's templates leave them out.
import type { BaseTouchEvent, ITouchEvent } from '@tarojs/components';

/** What is read of a key press on h5. */
export interface KeyPress {
  key: string;
  repeat: boolean;
  preventDefault(): void;
}

declare module '@tarojs/components/types/common' {
  // An interface that is added to must repeat the parameters of the one it adds to.
  // biome-ignore lint/suspicious/noExplicitAny: Taro's own
  interface StandardProps<T = any, TouchEvent extends BaseTouchEvent<any> = ITouchEvent> {
    role?: string;
    tabIndex?: number | undefined;
    onKeyDown?: ((press: KeyPress) => void) | undefined;
    onKeyUp?: () => void;
    onBlur?: () => void;
    onMouseDown?: () => void;
    onMouseUp?: () => void;
    onMouseLeave?: () => void;
  }
}
