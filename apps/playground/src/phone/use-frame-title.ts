// The title of the page in a frame, as the bar above it shows it.
import { type RefObject, useEffect, useState } from 'react';

/** Follows the document title of a frame of our own origin; empty while another site is in it (a login). */
export function useFrameTitle(frame: RefObject<HTMLIFrameElement | null>): string {
  const [title, setTitle] = useState('');
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const watch = new MutationObserver(() => setTitle(element.contentDocument?.title ?? ''));
    const follow = () => {
      watch.disconnect();
      const page = element.contentDocument;
      setTitle(page?.title ?? '');
      if (page) watch.observe(page.head, { childList: true, subtree: true, characterData: true });
    };
    element.addEventListener('load', follow);
    return () => {
      element.removeEventListener('load', follow);
      watch.disconnect();
    };
  }, [frame]);
  return title;
}
