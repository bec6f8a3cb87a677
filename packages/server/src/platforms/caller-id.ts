// The caller's id on a platform, or the error that says to log in there first.
import type { Platform } from '@kaquan/protocol/coupon';
import { CouponError } from '@kaquan/protocol/errors';

/** @throws {CouponError} UNAUTHENTICATED when the caller has not logged in with this platform */
export function callerId(platform: Platform, id: string | undefined): string {
  if (id !== undefined && id !== '') return id;
  throw new CouponError('UNAUTHENTICATED', 'Log the user in with this platform, then call again.', {
    platform,
  });
}
