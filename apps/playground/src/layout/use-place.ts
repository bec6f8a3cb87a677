// The place in the address bar as React state.
import { useCallback, useEffect, useState } from 'react';
import { type Place, readPlace, writePlace } from './place.ts';

/** Both walks at their beginning, and no coupon of the merchant's open. */
const NOWHERE = { baiduStep: '', wechatStep: '', coupon: '' } as const;

interface PlaceState {
  place: Place;
  /** Grows when an address is gone to by hand: what it names is then brought about. */
  arrival: number;
  /** Changes part of it without leaving a trail in the history. */
  change(part: Partial<Place>): void;
}

/** @param generation of the bench: after a reset nobody has walked anywhere, whatever the address said */
export function usePlace(generation: number): PlaceState {
  const [state, setState] = useState(() => ({ place: readPlace(location.hash), arrival: 1, generation }));
  if (state.generation !== generation)
    setState({ ...state, generation, place: { ...state.place, ...NOWHERE } });
  const { place, arrival } = state;
  useEffect(() => {
    const arrive = () =>
      setState((old) => ({ ...old, place: readPlace(location.hash), arrival: old.arrival + 1 }));
    addEventListener('hashchange', arrive);
    return () => removeEventListener('hashchange', arrive);
  }, []);
  useEffect(() => {
    history.replaceState(history.state, '', writePlace(place) || location.pathname + location.search);
  }, [place]);
  const change = useCallback(
    (part: Partial<Place>) => setState((old) => ({ ...old, place: { ...old.place, ...part } })),
    [],
  );
  return { place, arrival, change };
}
