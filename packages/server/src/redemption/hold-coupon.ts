// Reserves a coupon here and then at the platform, or takes it back here if the platform says no.
import { CouponError, errorStatus } from '@kaquan/protocol/errors';
import type { CouponPlatform } from '../platforms/platform.ts';
import type { CouponRow } from '../storage/coupon-row.ts';
import { findCoupon } from '../storage/find-coupon.ts';
import { releaseCoupon } from '../storage/release-coupon.ts';
import { reserveCoupon } from '../storage/reserve-coupon.ts';
import { checkAvailable } from './check-available.ts';
import type { RedemptionContext } from './context.ts';
import { createRedemptionId } from './create-redemption-id.ts';
import { letGo } from './let-go.ts';

export interface Hold {
  row: CouponRow;
  redemptionId: string;
}

/**
 * Reserves, renews, or takes over what ran out. Written here before the platform is asked, so that a crash in between
 * leaves a reservation which the same person can renew and which otherwise ends by itself.
 *
 * @throws {CouponError} what {@link checkAvailable} or the platform says; REDEMPTION_OVER when it was let go meanwhile
 * @example const { row, redemptionId } = await holdCoupon(context, platform, coupon, openId);
 * @supported node
 */
export async function holdCoupon(
  context: RedemptionContext,
  platform: CouponPlatform,
  coupon: CouponRow,
  openId: string,
): Promise<Hold> {
  const { db } = context.opened;
  const key = { platform: coupon.platform, appId: coupon.appId, couponId: coupon.couponId };
  const now = context.now();
  checkAvailable(coupon, { openId, now });
  const reserved = await reserveCoupon(db, {
    key,
    openId,
    redemptionId: createRedemptionId(),
    until: now + platform.redemption.holdSeconds,
    now,
  });
  if (!reserved.ok) {
    if (reserved.row !== undefined) checkAvailable(reserved.row, { openId, now });
    throw new CouponError('COUPON_RESERVED', 'Somebody else was faster. Try again in a moment.', {
      platform: key.platform,
      retryAfter: 1,
    });
  }
  const isRenewed = coupon.redemptionId === reserved.redemptionId;
  return holdThere(context, platform, reserved, { openId, until: isRenewed ? coupon.reservedUntil : null });
}

/**
 * Has the platform reserve what is reserved here, or frees it again.
 *
 * @param before `until`: the end of the reservation that was renewed, seconds; null where it is a new one
 * @throws {CouponError} what the platform says; REDEMPTION_OVER when it was let go meanwhile
 * @example return holdThere(context, platform, { row, redemptionId }, { openId, until: null });
 * @supported node
 */
export async function holdThere(
  context: RedemptionContext,
  platform: CouponPlatform,
  { row, redemptionId }: Hold,
  { openId, until }: { openId: string; until: number | null },
): Promise<Hold> {
  if (platform.redemption.reserve === undefined) return { row, redemptionId };
  const { db } = context.opened;
  const key = { platform: row.platform, appId: row.appId, couponId: row.couponId };
  try {
    await platform.redemption.reserve(row, openId);
  } catch (error) {
    const now = row.updatedAt;
    const noAnswer = error instanceof CouponError && errorStatus(error) === 503;
    if (noAnswer && until !== null && until > now) {
      // A renewal that the platform did not answer leaves the reservation as long as it was.
      await reserveCoupon(db, { key, openId, redemptionId: createRedemptionId(), until, now });
      throw error;
    }
    const reason = 'The platform did not reserve it.';
    const freed = await releaseCoupon(db, { key, redemptionId, reason, now });
    // Without an answer it may have been reserved there all the same, and a renewal was before. The page need not wait
    // for a platform that is silent.
    if (freed && (noAnswer || until !== null)) void letGo(context, platform, freed, openId);
    throw error;
  }
  await refuseIfFreed(context, platform, row, openId);
  return { row, redemptionId };
}

/**
 * The same person may have let go elsewhere while the platform was asked. What it reserved then must not stay, or
 * nobody could have the free coupon until that ends by itself.
 */
async function refuseIfFreed(
  context: RedemptionContext,
  platform: CouponPlatform,
  { platform: name, appId, couponId }: CouponRow,
  openId: string,
): Promise<void> {
  const current = await findCoupon(context.opened.db, { platform: name, appId, couponId });
  const isFree = current?.state === 'held' || current?.state === 'reserved';
  if (!isFree || current.reservedBy === openId) return;
  await letGo(context, platform, current, openId);
  throw new CouponError('REDEMPTION_OVER', 'It was let go meanwhile. Reserve the coupon again.', {
    platform: platform.name,
  });
}
