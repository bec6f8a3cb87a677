// Calls something again and again while the page is looked at.
import { useEffect } from 'react';

/**
 * Calls `poll`, waits for it, pauses, and so on; stops while the page is hidden.
 *
 * @param pause milliseconds between an answer and the next question
 */
export function usePolling(poll: (() => Promise<void>) | null, pause: number): void {
  useEffect(() => {
    if (!poll) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    let asking = false;
    const ask = async () => {
      clearTimeout(timer);
      if (asking || over) return;
      asking = true;
      await poll();
      asking = false;
      if (!over && !document.hidden) timer = setTimeout(ask, pause);
    };
    const look = () => {
      if (!document.hidden) void ask();
    };
    document.addEventListener('visibilitychange', look);
    void ask();
    return () => {
      over = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [poll, pause]);
}
