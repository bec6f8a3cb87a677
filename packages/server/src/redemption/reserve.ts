// held → reserved, for the person who asks.
import type { RedemptionAnswer, RedemptionRequest } from '@kaquan/protocol/api';
import { CouponError } from '@kaquan/protocol/errors';
import type { Caller } from '../platforms/platform.ts';
import { findCoupon } from '../storage/find-coupon.ts';
import { isHolder } from '../storage/is-holder.ts';
import { notePlatform } from '../telemetry/activity.ts';
import type { RedemptionContext } from './context.ts';
import { holdCoupon } from './hold-coupon.ts';
import { redemptionAnswer } from './redemption-answer.ts';

/**
 * Reserves the coupon that the request names. Reserving again as the same holder renews the same redemption.
 *
 * @throws {CouponError} BAD_REQUEST, COUPON_UNKNOWN, COUPON_NOT_YOURS, COUPON_USED, COUPON_VOID,
 *   COUPON_EXPIRED, COUPON_NOT_YET_VALID, COUPON_RESERVED, REDEMPTION_PENDING, REDEMPTION_OVER (let go meanwhile),
 *   or what the platform says
 * @example await reserve(context, { platform: 'wechat', cardId, code }, { wechat: { openid } });
 * @supported node
 */
export async function reserve(
  context: RedemptionContext,
  request: RedemptionRequest,
  caller: Caller,
): Promise<RedemptionAnswer> {
  const platform = context.platforms.get(request.platform);
  if (platform === undefined)
    throw new CouponError('BAD_REQUEST', 'This server is not configured for this platform.', {
      platform: request.platform,
    });
  notePlatform(platform.name);
  const { couponId, openId } = await platform.redemption.identify({ ...request }, caller);
  const key = { platform: platform.name, appId: platform.appId, couponId };
  const coupon = await findCoupon(context.opened.db, key);
  if (coupon === undefined)
    throw new CouponError('COUPON_UNKNOWN', 'Open the coupon from the wallet first.', {
      platform: platform.name,
    });
  if (!(await isHolder(context.opened.db, key, openId)))
    throw new CouponError('COUPON_NOT_YOURS', 'Log in as the person who holds this coupon.', {
      platform: platform.name,
    });
  // Before the checks: a coupon granted while the platform was silent does not know its validity yet.
  const complete = await platform.complete(coupon);
  const { row, redemptionId } = await holdCoupon(context, platform, complete, openId);
  return redemptionAnswer(row, {
    id: redemptionId,
    state: 'reserved',
    openId,
    now: context.now(),
  });
}
