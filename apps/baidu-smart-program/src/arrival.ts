// A coupon can arrive while any page is on the screen: the page there learns that it should make way.
import { launch } from './kaquan';

export const COUPON_PAGE = 'pages/coupon/index';

let waiting = false;

/**
 * Takes App.onLaunch's or App.onShow's options. Only a new coupon counts: the same one delivered again
 * (cold start gives both events, coming back to the foreground can repeat it) changes nothing.
 */
export function arrive(options: unknown): void {
  const before = launch.getSnapshot();
  launch.capture(options);
  const after = launch.getSnapshot();
  if (after.status === 'opening' && after !== before) waiting = true;
}

/** Whether a coupon waits to be shown; asking takes it. */
export function takeArrival(): boolean {
  const taken = waiting;
  waiting = false;
  return taken;
}
