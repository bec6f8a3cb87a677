// Refuses a coupon that this person cannot use now, and says why.
import { couponStatus } from '@kaquan/protocol/coupon';
import { CouponError } from '@kaquan/protocol/errors';
import type { CouponRow } from '../storage/coupon-row.ts';
import { validityOf } from './validity.ts';

/** Seconds after which it makes sense to look again at a coupon that the platform is being asked about. */
export const ASK_AGAIN = 2;

/**
 * Passes if the coupon is free, or reserved by this very person.
 *
 * @param holder who wants it, and when (seconds)
 * @throws {CouponError} COUPON_USED, COUPON_VOID, COUPON_EXPIRED, COUPON_NOT_YET_VALID, COUPON_RESERVED,
 *   REDEMPTION_PENDING
 * @example checkAvailable(row, { openId, now });
 * @supported node
 */
export function checkAvailable(row: CouponRow, { openId, now }: { openId: string; now: number }): void {
  const { platform } = row;
  const status = couponStatus(
    {
      state: row.state,
      validity: validityOf(row),
      reservedUntil: row.reservedUntil ?? undefined,
    },
    now,
  );
  switch (status) {
    case 'available':
      return;
    case 'used':
      throw new CouponError('COUPON_USED', 'This coupon has been used. Offer another one.', { platform });
    case 'void':
      throw new CouponError('COUPON_VOID', 'This coupon is no longer valid. Offer another one.', {
        platform,
      });
    case 'expired':
      throw new CouponError('COUPON_EXPIRED', 'This coupon has expired. Offer another one.', { platform });
    case 'not-yet-valid':
      throw new CouponError('COUPON_NOT_YET_VALID', 'Wait until the coupon becomes valid.', {
        platform,
        retryAfter: Math.max(1, (row.beginTime ?? now) - now),
      });
    case 'reserved':
      if (row.state === 'using' && row.reservedBy === openId)
        throw new CouponError(
          'REDEMPTION_PENDING',
          'The platform is still being asked. Confirm again soon.',
          {
            platform,
            retryAfter: ASK_AGAIN,
          },
        );
      if (row.state === 'reserved' && row.reservedBy === openId) return;
      throw new CouponError('COUPON_RESERVED', 'Somebody else is using this coupon. Try again later.', {
        platform,
        retryAfter: row.state === 'using' ? ASK_AGAIN : Math.max(1, (row.reservedUntil ?? now) - now),
      });
  }
}
