// Buttons by keyboard on h5: what Taro draws there is an element that no key presses by itself.
import type { KeyPress } from '../frame/taro-role.ts';

/**
 * Presses on Enter or the blank key, as a button of the browser's own would. With `tabIndex={0}`, so that it can be
 * reached. Ask for TARO_ENV first: a mini-program has no keys, and should not carry this.
 *
 * @example onKeyDown={process.env.TARO_ENV === 'h5' ? pressKey(act) : undefined}
 * @supported h5
 */
export function pressKey(act: () => void): (press: KeyPress) => void {
  return (press) => {
    if (press.key !== 'Enter' && press.key !== ' ') return;
    press.preventDefault();
    if (!press.repeat) act();
  };
}
