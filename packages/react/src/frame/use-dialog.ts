// What a dialog does for the keyboard on h5: it takes the focus, keeps it, closes by Escape, and gives the focus back.
import { type RefObject, useEffect, useRef } from 'react';

/** What Tab stops at in our components, and in what a page puts between them. */
const STOPS = '[tabindex="0"], a[href], button:not([disabled]), input:not([disabled])';

/**
 * For as long as the component is there. A mini-program has no keys: nothing happens there.
 *
 * @param onClose on Escape
 * @returns for the dialog's element, which needs `tabIndex={-1}` on h5
 * @example const panel = useDialog(onClose); <View ref={panel} role="dialog" tabIndex={-1} />
 * @supported h5 weapp
 */
export function useDialog(onClose: () => void): RefObject<HTMLElement> {
  const panel = useRef<HTMLElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
    // The button that was pressed may have given way to another one: what had the focus is gone.
    if (process.env.TARO_ENV === 'h5' && document.activeElement === document.body) panel.current?.focus();
  });
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined;
    const opener = document.activeElement;
    panel.current?.focus();
    function press(event: KeyboardEvent): void {
      if (event.key === 'Escape') close.current();
      else if (event.key === 'Tab' && panel.current) keepInside(panel.current, event);
    }
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return panel;
}

/** Lets Tab go round within the dialog instead of out of it. */
function keepInside(panel: HTMLElement, event: KeyboardEvent): void {
  const stops = [...panel.querySelectorAll<HTMLElement>(STOPS)];
  const here = document.activeElement;
  const [first, last] = [stops[0], stops.at(-1)];
  const edge = event.shiftKey ? first : last;
  // On its way between two stops the browser needs no help.
  if (panel.contains(here) && here !== panel && here !== edge) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
