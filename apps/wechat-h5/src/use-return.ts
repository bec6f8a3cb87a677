// Coming back to a page whose data may have changed meanwhile.
import { useDidShow } from '@tarojs/taro';
import { useRef } from 'react';

/** Calls back each time the page is shown again, but not the first time. */
export function useReturn(returned: () => void): void {
  const shown = useRef(false);
  useDidShow(() => {
    if (shown.current) returned();
    shown.current = true;
  });
}
