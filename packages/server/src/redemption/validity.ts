// When a coupon can be used, from its row.
import type { Validity } from '@kaquan/protocol/coupon';
import type { CouponRow } from '../storage/coupon-row.ts';

/**
 * The validity of a coupon, seconds; a missing end is an open end.
 *
 * @example const { endTime } = validityOf(row);
 * @supported node
 */
export function validityOf(row: Pick<CouponRow, 'beginTime' | 'endTime'>): Validity {
  return {
    ...(row.beginTime === null ? {} : { beginTime: row.beginTime }),
    ...(row.endTime === null ? {} : { endTime: row.endTime }),
  };
}
