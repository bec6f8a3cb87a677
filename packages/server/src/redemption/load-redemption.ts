// Finds a redemption for the person whose it is, with its coupon and platform.
import type { Platform } from '@kaquan/protocol/coupon';
import { CouponError } from '@kaquan/protocol/errors';
import type { Caller, CouponPlatform } from '../platforms/platform.ts';
import type { CouponKey, CouponRow } from '../storage/coupon-row.ts';
import { findCoupon } from '../storage/find-coupon.ts';
import { findRedemption } from '../storage/find-redemption.ts';
import type { RedemptionRow } from '../storage/redemption-row.ts';
import type { RedemptionContext } from './context.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export interface LoadedRedemption {
  redemption: RedemptionRow;
  coupon: CouponRow;
  key: CouponKey;
  platform: CouponPlatform;
}

/**
 * Loads a redemption. Somebody else's is as unknown as one that does not exist.
 *
 * @throws {CouponError} REDEMPTION_UNKNOWN
 * @example const { redemption, coupon, platform } = await loadRedemption(context, id, caller);
 * @supported node
 */
export async function loadRedemption(
  { opened: { db }, platforms }: RedemptionContext,
  id: string,
  caller: Caller,
): Promise<LoadedRedemption> {
  const redemption = UUID.test(id) ? await findRedemption(db, id) : undefined;
  const platform = redemption && platforms.get(redemption.platform as Platform);
  if (
    redemption !== undefined &&
    platform?.appId === redemption.appId &&
    platform.openIdOf(caller) === redemption.openId
  ) {
    const { appId, couponId } = redemption;
    const key = { platform: platform.name, appId, couponId };
    const coupon = await findCoupon(db, key);
    if (coupon !== undefined) return { redemption, coupon, key, platform };
  }
  throw new CouponError('REDEMPTION_UNKNOWN', 'Reserve the coupon again.');
}
