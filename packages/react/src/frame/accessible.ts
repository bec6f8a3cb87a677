// What assistive technology is told of an element, and its keys on h5: what Taro draws there is an element that no key
// presses by itself.
import { cloneElement, type ReactElement } from 'react';
import type { KeyPress } from './taro-role.ts';

/**
 * Gives an element its role and name; with `press` it also becomes a stop of the Tab key, pressed by Enter or the
 * blank key as a button of the browser's own would be. On swan, which has no place for any of it, the element stays as
 * it is, and the build leaves out what is said here; in other mini-programs there are no keys.
 *
 * @example accessible(<View onClick={act} />, () => ({ role: 'button', 'aria-label': '去使用' }), act)
 * @supported swan h5 weapp
 */
export function accessible(
  element: ReactElement,
  attributes: () => Record<string, string | undefined>,
  press?: () => void,
): ReactElement {
  if (process.env.TARO_ENV === 'swan') return element;
  const keys =
    process.env.TARO_ENV === 'h5' && press ? { tabIndex: 0, onKeyDown: pressKey(press) } : undefined;
  return cloneElement(element, Object.assign(attributes(), keys));
}

/** For `onKeyDown`: a key that is held presses once. */
export function pressKey(act: () => void): (press: KeyPress) => void {
  return (press) => {
    if (press.key !== 'Enter' && press.key !== ' ') return;
    press.preventDefault();
    if (!press.repeat) act();
  };
}
