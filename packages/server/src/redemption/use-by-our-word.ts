// Uses a coupon of a platform that leaves the last word to us: used now, told later.
import type { CouponPlatform } from '../platforms/platform.ts';
import type { CouponRow } from '../storage/coupon-row.ts';
import { useReserved } from '../storage/use-reserved.ts';
import { instruments } from '../telemetry/instruments.ts';
import { currentOrigin } from '../telemetry/origin.ts';
import type { RedemptionContext } from './context.ts';

/**
 * Uses the coupon that this person's redemption has reserved; the redemption owes telling the platform from then on.
 *
 * @returns the used coupon, or undefined if this redemption does not have it reserved, or it is not valid (any more)
 * @example const row = await useByOurWord(context, platform, { redemptionId, openId });
 * @supported node
 */
export async function useByOurWord(
  { opened, now }: RedemptionContext,
  { name, appId }: CouponPlatform,
  { redemptionId, openId }: { redemptionId: string; openId: string },
): Promise<CouponRow | undefined> {
  const merchant = { platform: name, appId };
  const row = await useReserved(opened.db, {
    merchant,
    redemptionId,
    openId,
    now: now(),
    origin: currentOrigin(),
  });
  if (row) instruments().redemptions.add(1, { platform: name, outcome: 'used' });
  return row;
}
