// held → reserved, for the person who asks.
import type { RedemptionAnswer, RedemptionRequest } from '@kaquan/protocol/api';
import { CouponError } from '@kaquan/protocol/errors';
import type { Caller, CouponPlatform } from '../platforms/platform.ts';
import type { CouponKey } from '../storage/coupon-row.ts';
import { findCoupon } from '../storage/find-coupon.ts';
import { isHolder } from '../storage/is-holder.ts';
import { reserveHeld } from '../storage/reserve-held.ts';
import { notePlatform } from '../telemetry/activity.ts';
import type { RedemptionContext } from './context.ts';
import { createRedemptionId } from './create-redemption-id.ts';
import { type Hold, holdCoupon, holdThere } from './hold-coupon.ts';
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
  const { couponId, openId, templateId } = await platform.redemption.identify({ ...request }, caller);
  const key = { platform: platform.name, appId: platform.appId, couponId };
  const wanted = { key, openId, templateId };
  const { row, redemptionId } =
    (await holdFree(context, platform, wanted)) ?? (await holdAnother(context, platform, wanted));
  return redemptionAnswer(row, {
    id: redemptionId,
    state: 'reserved',
    openId,
    now: context.now(),
  });
}

interface Wanted {
  key: CouponKey;
  openId: string;
  templateId: string | undefined;
}

/** The way of nearly every reservation: nothing is read before it is written. */
async function holdFree(
  context: RedemptionContext,
  platform: CouponPlatform,
  { key, openId, templateId }: Wanted,
): Promise<Hold | undefined> {
  const redemptionId = createRedemptionId();
  const now = context.now();
  const until = now + platform.redemption.holdSeconds;
  const row = await reserveHeld(context.opened.db, { key, openId, templateId, redemptionId, until, now });
  return row && holdThere(context, platform, { row, redemptionId }, { openId, until: null });
}

/** One that is not free, not theirs, not valid, or of which not everything is known. */
async function holdAnother(
  context: RedemptionContext,
  platform: CouponPlatform,
  { key, openId, templateId }: Wanted,
): Promise<Hold> {
  const { db } = context.opened;
  const coupon = await findCoupon(db, key);
  if (coupon === undefined || (templateId !== undefined && coupon.templateId !== templateId))
    throw new CouponError('COUPON_UNKNOWN', 'Open the coupon from the wallet first.', {
      platform: platform.name,
    });
  if (!(await isHolder(db, key, openId)))
    throw new CouponError('COUPON_NOT_YOURS', 'Log in as the person who holds this coupon.', {
      platform: platform.name,
    });
  // Before the checks: a coupon granted while the platform was silent does not know its validity yet.
  return holdCoupon(context, platform, await platform.complete(coupon), openId);
}
