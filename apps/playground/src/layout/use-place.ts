// The place in the address bar as React state.
import { useCallback, useEffect, useState } from 'react';
import { type Place, readPlace, writePlace } from './place.ts';

/** The place, and a way to change part of it without leaving a trail in the history. */
export function usePlace(): [Place, (change: Partial<Place>) => void] {
  const [place, setPlace] = useState(() => readPlace(location.hash));
  useEffect(() => {
    const follow = () => setPlace(readPlace(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    history.replaceState(history.state, '', writePlace(place) || location.pathname + location.search);
  }, [place]);
  const change = useCallback((part: Partial<Place>) => setPlace((old) => ({ ...old, ...part })), []);
  return [place, change];
}
