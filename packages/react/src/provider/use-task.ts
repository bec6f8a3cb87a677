// One asked-for action at a time, its outcome kept for the page; what ends after the page is gone is dropped.
import type { CouponError } from '@kaquan/protocol/errors';
import { useCallback, useEffect, useRef, useState } from 'react';
import { toCouponError } from '../errors/to-coupon-error.ts';

export type TaskState<T> =
  | { status: 'idle' | 'busy' }
  | { status: 'done'; value: T }
  | { status: 'failed'; error: CouponError };

/** @returns the state, and `run`, which does nothing while the last run is under way */
export function useTask<Args extends unknown[], T>(
  work: (...args: Args) => Promise<T>,
): [TaskState<T>, (...args: Args) => Promise<void>] {
  const [state, setState] = useState<TaskState<T>>({ status: 'idle' });
  const busy = useRef(false);
  const mounted = useRef(false);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  const run = useCallback(
    async (...args: Args) => {
      if (busy.current) return;
      busy.current = true;
      setState({ status: 'busy' });
      let outcome: TaskState<T>;
      try {
        outcome = { status: 'done', value: await work(...args) };
      } catch (error) {
        outcome = { status: 'failed', error: toCouponError(error) };
      }
      busy.current = false;
      if (mounted.current) setState(outcome);
    },
    [work],
  );
  return [state, run];
}
