// The address as React's state: what is seen can be sent to somebody, and the browser's back button works.
import { useMemo, useSyncExternalStore } from 'react';
import { type Place, readPlace, writePlace } from '../place.ts';

function follow(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

export function usePlace(): [Place, (change: Partial<Place>) => void] {
  const hash = useSyncExternalStore(follow, () => location.hash);
  const place = useMemo(() => readPlace(hash), [hash]);
  const go = (change: Partial<Place>) => {
    location.hash = writePlace({ ...place, ...change });
  };
  return [place, go];
}
