// What the caller holds, over all platforms.
import type { Coupon } from '@kaquan/protocol/coupon';
import type { CouponError } from '@kaquan/protocol/errors';
import { useCallback, useEffect, useRef, useState } from 'react';
import { toCouponError } from '../errors/to-coupon-error.ts';
import { useCouponContext } from '../provider/coupon-provider.tsx';

export interface CouponsState {
  status: 'loading' | 'ready' | 'failed';
  coupons: Coupon[];
  /** The server's time of the last answer, seconds; 0 before the first. */
  now: number;
  error?: CouponError;
}

export interface UseCoupons extends CouponsState {
  /** Asks again; the list stays on the screen meanwhile. */
  reload(): Promise<void>;
}

/**
 * Loads the caller's coupons when the page appears, and again on `reload`. The latest answer wins,
 * however late an earlier one comes in. A failed reload keeps the list and carries the error.
 *
 * @example const { coupons, now, status } = useCoupons();
 * @supported swan h5 weapp
 */
export function useCoupons(): UseCoupons {
  const { client } = useCouponContext();
  const [state, setState] = useState<CouponsState>({ status: 'loading', coupons: [], now: 0 });
  const latest = useRef(0);

  const reload = useCallback(() => {
    latest.current += 1;
    const turn = latest.current;
    setState((before) =>
      before.status === 'failed' ? { status: 'loading', coupons: before.coupons, now: before.now } : before,
    );
    return client.coupons().then(
      ({ coupons, now }) => {
        if (turn === latest.current) setState({ status: 'ready', coupons, now });
      },
      (error) => {
        if (turn !== latest.current) return;
        setState(({ coupons, now }) => ({ status: 'failed', coupons, now, error: toCouponError(error) }));
      },
    );
  }, [client]);

  useEffect(() => {
    void reload();
    return () => {
      latest.current += 1;
    };
  }, [reload]);

  return Object.assign({ reload }, state);
}
