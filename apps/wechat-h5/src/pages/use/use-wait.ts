// Waits on the user's behalf, and says how long still.
import { useEffect, useState } from 'react';

/**
 * @param seconds how long
 * @param over called once when the time is over
 * @returns the seconds left once started, and what starts it
 */
export function useWait(seconds: number, over: () => void): [number | undefined, () => void] {
  const [until, setUntil] = useState<number>();
  const [left, setLeft] = useState<number>();

  // The wait runs on while the callback is renewed.
  useEffect(() => {
    if (until === undefined) return;
    const timer = setInterval(() => {
      const rest = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      setLeft(rest);
      if (rest > 0) return;
      clearInterval(timer);
      setUntil(undefined);
      setLeft(undefined);
      over();
    }, 1000);
    return () => clearInterval(timer);
  }, [until]);

  return [
    left,
    () => {
      setUntil(Date.now() + seconds * 1000);
      setLeft(Math.ceil(seconds));
    },
  ];
}
