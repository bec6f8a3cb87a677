// Finds a redemption for the person whose it is, with its coupon and platform.
import type { Platform } from '@kaquan/protocol/coupon';
import { CouponError } from '@kaquan/protocol/errors';
import type { Caller, CouponPlatform } from '../platforms/platform.ts';
import type { CouponKey, CouponRow } from '../storage/coupon-row.ts';
import { findCoupon } from '../storage/find-coupon.ts';
import { findRedemption } from '../storage/find-redemption.ts';
import type { RedemptionRow } from '../storage/redemption-row.ts';
import { notePlatform } from '../telemetry/activity.ts';
import type { RedemptionContext } from './context.ts';
import { merchantsOf } from './merchants-of.ts';

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
  const merchants = merchantsOf(platforms);
  let redemption = UUID.test(id) ? await findRedemption(db, merchants, id) : undefined;
  const platform = redemption && platforms.get(redemption.platform as Platform);
  const isTheirs = platform?.openIdOf(caller) === redemption?.openId;
  while (redemption !== undefined && platform !== undefined && isTheirs) {
    const { appId, couponId, state } = redemption;
    const key = { platform: platform.name, appId, couponId };
    const coupon = await findCoupon(db, key);
    // The two rows change together but are read one after the other. A redemption only moves on, so if it is
    // where it was, the coupon that was read in between belongs to it.
    const again = await findRedemption(db, [key], id);
    if (coupon !== undefined && again?.state === state) {
      notePlatform(platform.name);
      return { redemption, coupon, key, platform };
    }
    redemption = coupon && again;
  }
  throw new CouponError('REDEMPTION_UNKNOWN', 'Reserve the coupon again.');
}
