// A short message at the foot of a phone's screen.
import { useCallback, useEffect, useState } from 'react';

/** Milliseconds a message stays. */
const STAYS = 3200;

/** The message on the screen, if any, and a way to show one. */
export function useToast(): [string | null, (words: string) => void] {
  const [toast, setToast] = useState<{ words: string } | null>(null);
  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => setToast(null), STAYS);
    return () => clearTimeout(timer);
  }, [toast]);
  const show = useCallback((words: string) => setToast({ words }), []);
  return [toast?.words ?? null, show];
}
