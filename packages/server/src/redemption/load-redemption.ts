// Finds a redemption for the person whose it is, with its coupon and platform.
import type { Platform } from '@kaquan/protocol/coupon';
import { CouponError } from '@kaquan/protocol/errors';
import type { Caller, CouponPlatform } from '../platforms/platform.ts';
import type { CouponKey, CouponRow } from '../storage/coupon-row.ts';
import { findRedemptionWithCoupon } from '../storage/find-redemption-with-coupon.ts';
import type { RedemptionRow } from '../storage/redemption-row.ts';
import { notePlatform } from '../telemetry/activity.ts';
import type { RedemptionContext } from './context.ts';
import { merchantsOf } from './merchants-of.ts';

/** What an id of ours looks like; the database refuses to look for anything else. */
export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

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
  const found = UUID.test(id) ? await findRedemptionWithCoupon(db, merchantsOf(platforms), id) : undefined;
  const platform = found && platforms.get(found.redemption.platform as Platform);
  if (!found || !platform || platform.openIdOf(caller) !== found.redemption.openId)
    throw new CouponError('REDEMPTION_UNKNOWN', 'Reserve the coupon again.');
  const { redemption, coupon } = found;
  notePlatform(platform.name);
  return {
    redemption,
    coupon,
    key: { platform: platform.name, appId: redemption.appId, couponId: redemption.couponId },
    platform,
  };
}
