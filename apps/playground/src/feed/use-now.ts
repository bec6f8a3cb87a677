// The sandbox's time, second by second.
import { useEffect, useState } from 'react';
import { useBench } from '../bench.tsx';

/** Seconds by the sandbox's clock; ticks once a second and at once when somebody moves the clock. */
export function useNow(): number {
  const { ahead } = useBench().state;
  const [local, setLocal] = useState(() => Date.now() / 1000);
  useEffect(() => {
    const timer = setInterval(() => setLocal(Date.now() / 1000), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.floor(local + (ahead ?? 0));
}
