// The one coupon server of this process, made when it is first wanted: `next build` loads the routes, too.
import { type CouponServer, createCouponServer } from '@kaquan/server';
import { readEnvironment } from '@kaquan/server/read-environment';
import { readSession } from './session.ts';

/** Next loads this file once for each route, and anew at every change in development: the server is kept beside it. */
const kept = globalThis as { coupons?: CouponServer };

export function coupons(): CouponServer {
  kept.coupons ??= createCouponServer({
    ...readEnvironment(process.env),
    basePath: '/api',
    identify: readSession,
  });
  return kept.coupons;
}
