// Taro's types know neither role nor keys; h5 hands them to the element, a mini-program's templates leave them out.

/**
 * What assistive technology is told. Nothing on swan, which has no place for it on any element: what is told there all
 * the same crosses to the screen with every `setData`. On weapp an app can let Taro's templates carry it.
 *
 * @example <View role={spoken('status')} aria-label={spoken('正在加载')} />
 * @supported swan h5 weapp
 */
export function spoken(words: string): string {
  // Taro's View knows no role that is left out.
  return process.env.TARO_ENV === 'swan' ? (undefined as never) : words;
}

/** What is read of a key press on h5. */
export interface KeyPress {
  key: string;
  repeat: boolean;
  preventDefault(): void;
}

declare module '@tarojs/components/types/common' {
  // An interface that is added to must repeat the parameters of the one it adds to. Their types are imported where
  // they stand: an import above is dropped from the published declarations, for nothing that is exported names it.
  interface StandardProps<
    // biome-ignore lint/suspicious/noExplicitAny: Taro's own
    T = any,
    TouchEvent extends // biome-ignore lint/suspicious/noExplicitAny: Taro's own
    import('@tarojs/components').BaseTouchEvent<any> = import('@tarojs/components').ITouchEvent,
  > {
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
