// The one view of a coupon, made from its row for one of its holders.
import { type Coupon, couponStatus, type Platform } from '@kaquan/protocol/coupon';
import type { CouponRow } from '../storage/coupon-row.ts';
import { validityOf } from './validity.ts';

/**
 * What a holder sees of a coupon. A reservation that ran out counts as none.
 *
 * @param viewer who looks, and when (seconds)
 * @example const coupon = couponView(row, { openId, now });
 * @supported node
 */
export function couponView(row: CouponRow, { openId, now }: { openId: string; now: number }): Coupon {
  const ranOut = row.state === 'reserved' && (row.reservedUntil ?? 0) <= now;
  const state = ranOut ? 'held' : row.state;
  const reserved = state === 'reserved' || state === 'using';
  const validity = validityOf(row);
  return {
    ...row.face,
    platform: row.platform as Platform,
    id: row.couponId,
    templateId: row.templateId,
    code: row.code,
    validity,
    state,
    status: couponStatus({ state, validity, reservedUntil: row.reservedUntil ?? undefined }, now),
    ...(state === 'reserved' && row.reservedUntil !== null ? { reservedUntil: row.reservedUntil } : {}),
    ...(reserved ? { reservedByCaller: row.reservedBy === openId } : {}),
    ...(row.usedAt === null ? {} : { usedAt: row.usedAt }),
    ...(row.voidReason === null ? {} : { voidReason: row.voidReason }),
    raw: row.raw,
  };
}
