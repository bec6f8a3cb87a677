// The coupon that came with 立即使用, whenever a page asks for it.
import type { LaunchSnapshot } from '@kaquan/client';
import { CouponError } from '@kaquan/protocol/errors';
import { useMemo, useSyncExternalStore } from 'react';
import { useCouponContext } from '../provider/coupon-provider.tsx';

export type LaunchCoupon = LaunchSnapshot & {
  /** Relays the same coupon again after `failed`. */
  retry(): void;
};

/**
 * Follows the launch store: `none`, `opening`, `ready` with the coupon, or `failed` with the error.
 *
 * @throws CONFIG_INVALID when the provider has no launch store
 * @example const launch = useLaunchCoupon(); if (launch.status === 'ready') show(launch.coupon);
 * @supported swan h5 weapp
 */
export function useLaunchCoupon(): LaunchCoupon {
  const { launch } = useCouponContext();
  if (!launch) {
    throw new CouponError('CONFIG_INVALID', '<CouponProvider> needs the launch store.');
  }
  const snapshot = useSyncExternalStore(launch.subscribe, launch.getSnapshot, launch.getSnapshot);
  return useMemo(() => Object.assign({ retry: () => launch.retry() }, snapshot), [snapshot, launch]);
}
