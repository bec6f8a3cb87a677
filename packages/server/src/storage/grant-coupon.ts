// Enters a claimed coupon once, whichever way it becomes known first: launch, push or redirect.
import { CouponError } from '@kaquan/protocol/errors';
import type { CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { enterCoupon, type GrantInput } from './enter-coupon.ts';
import { joinCoupon } from './join-coupon.ts';

/**
 * Grants a coupon once per (platform, app, coupon id) and makes the person its holder. A later grant of the
 * same coupon changes nothing about it and answers the row as it is.
 *
 * @returns the row, and whether this call was the one that made it
 * @throws {CouponError} FIELD_INVALID when the coupon is known under another template
 * @example const { row, granted } = await grantCoupon(db, { platform: 'baidu', appId, openId, now, ...grant });
 * @supported node
 */
export async function grantCoupon(
  db: Database,
  input: GrantInput,
): Promise<{ row: CouponRow; granted: boolean }> {
  const entered = await enterCoupon(db, input);
  if (entered !== undefined) return { row: entered, granted: true };
  const { platform, appId, couponId, templateId } = input;
  const row = await joinCoupon(db, { platform, appId, couponId }, input);
  if (row?.templateId !== templateId)
    throw new CouponError('FIELD_INVALID', 'This coupon is already known under another template.', {
      platform,
    });
  return { row, granted: false };
}
