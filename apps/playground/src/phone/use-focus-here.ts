// Where the keyboard goes on when something opens over what was there.
import { type RefObject, useEffect, useRef } from 'react';

/**
 * Moves the focus to the element with the returned ref while `open`, and back to where it was afterwards: what lies
 * below cannot be reached.
 */
export function useFocusHere<T extends HTMLElement>(open = true): RefObject<T> {
  const here = useRef<T>(null);
  useEffect(() => {
    if (!open) return;
    const before = document.activeElement;
    here.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [open]);
  return here;
}
