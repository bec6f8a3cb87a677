// Keeps the coupon that the program was opened with until a page asks for it.
// App-level only: Taro's page hooks do not get the launch options.
import type { LaunchCouponAnswer } from '@kaquan/protocol/api';
import type { CouponError } from '@kaquan/protocol/errors';
import type { CouponClient } from '../client.ts';
import { isNetworkFault, toCouponError } from '../network-fault.ts';
import { readLaunchCoupon } from './read-launch-coupon.ts';

export type LaunchSnapshot =
  | { status: 'none' }
  | { status: 'opening' }
  | ({ status: 'ready' } & LaunchCouponAnswer)
  | { status: 'failed'; error: CouponError };

export interface LaunchStore {
  /** Takes the options of App.onLaunch and App.onShow, both, every time; the same coupon is relayed once. */
  capture(options: unknown): void;
  /** Relays the last coupon again if it failed. */
  retry(): void;
  /** Calls back after every change; answers how to stop that. */
  subscribe(callback: () => void): () => void;
  /** Changes only when something has changed. */
  getSnapshot(): LaunchSnapshot;
}

/**
 * A store for launch coupons. A cold start delivers the coupon twice, coming back to the foreground may deliver
 * it again: each is relayed once, except that after a network fault the next delivery tries again.
 *
 * @example const launch = createLaunchStore(client); App({ onLaunch: launch.capture, onShow: launch.capture });
 * @supported swan h5
 */
export function createLaunchStore(client: Pick<CouponClient, 'launchCoupon'>): LaunchStore {
  const callbacks = new Set<() => void>();
  let snapshot: LaunchSnapshot = { status: 'none' };
  let captured: string | null = null;

  function change(next: LaunchSnapshot): void {
    snapshot = next;
    for (const callback of [...callbacks]) callback();
  }

  function relay(coupon: string): void {
    captured = coupon;
    change({ status: 'opening' });
    // A newer coupon may come while this one is on its way; what this one brings is then no longer asked for.
    const settle = (next: LaunchSnapshot) => {
      if (captured === coupon) change(next);
    };
    client.launchCoupon(coupon).then(
      (answer) => settle(Object.assign({ status: 'ready' as const }, answer)),
      (cause) => settle({ status: 'failed', error: toCouponError(cause) }),
    );
  }

  return {
    capture(options) {
      const coupon = readLaunchCoupon(options);
      const lost = snapshot.status === 'failed' && isNetworkFault(snapshot.error);
      if (coupon && (coupon !== captured || lost)) relay(coupon);
    },
    retry() {
      if (captured && snapshot.status === 'failed') relay(captured);
    },
    subscribe(callback) {
      callbacks.add(callback);
      return () => callbacks.delete(callback);
    },
    getSnapshot: () => snapshot,
  };
}
