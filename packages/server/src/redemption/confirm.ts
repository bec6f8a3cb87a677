// reserved → using → used: uses the coupon once, by our word or by the platform's.
import type { RedemptionAnswer } from '@kaquan/protocol/api';
import { CouponError } from '@kaquan/protocol/errors';
import type { Caller } from '../platforms/platform.ts';
import { notePlatform } from '../telemetry/activity.ts';
import { checkAvailable } from './check-available.ts';
import type { RedemptionContext } from './context.ts';
import { holdCoupon } from './hold-coupon.ts';
import { type LoadedRedemption, loadRedemption, UUID } from './load-redemption.ts';
import { redemptionAnswer } from './redemption-answer.ts';
import { settle } from './settle.ts';
import { useByOurWord } from './use-by-our-word.ts';
import { useByTheirWord } from './use-by-their-word.ts';

/**
 * Uses the reserved coupon; where a person must act at the platform before it can say yes, it is `using` till then.
 * Confirming again answers the same; a reservation that ran out is made anew if
 * nobody else has the coupon.
 *
 * @throws {CouponError} REDEMPTION_UNKNOWN, REDEMPTION_PENDING (the platform has not answered: confirm again
 *   after `retryAfter` seconds), REDEMPTION_OVER, COUPON_USED, COUPON_VOID, COUPON_EXPIRED, COUPON_RESERVED,
 *   PLATFORM_REFUSED
 * @example const { state } = await confirm(context, id, { baidu: { openId } }); // "used"
 * @supported node
 */
export async function confirm(
  context: RedemptionContext,
  id: string,
  caller: Caller,
): Promise<RedemptionAnswer> {
  const used = await usedAtOnce(context, id, caller);
  if (used !== undefined) return used;
  const loaded = await loadRedemption(context, id, caller);
  if (loaded.redemption.state !== 'reserved') return confirmedBefore(context, loaded, caller);

  const { platform, key, redemption } = loaded;
  const { openId } = redemption;
  const now = context.now();
  checkAvailable(loaded.coupon, { openId, now });
  const ranOut = (loaded.coupon.reservedUntil ?? 0) <= now;
  const redemptionId = ranOut
    ? (await holdCoupon(context, platform, loaded.coupon, openId)).redemptionId
    : redemption.id;

  const row =
    platform.redemption.lastWord === 'ours'
      ? await useByOurWord(context, platform, { redemptionId, openId })
      : await useByTheirWord(context, platform, { key, redemptionId, openId });
  if (row !== undefined) {
    const state = row.state === 'using' ? 'using' : 'used';
    return redemptionAnswer(row, { id: redemptionId, state, openId, now: context.now() });
  }

  // Somebody changed it since we looked: the same person in another window, or a takeover.
  const reloaded = await loadRedemption(context, redemptionId, caller);
  if (reloaded.redemption.state !== 'reserved') return confirmedBefore(context, reloaded, caller);
  throw new CouponError('REDEMPTION_PENDING', 'The reservation has just changed. Confirm again.', {
    platform: platform.name,
    retryAfter: 1,
  });
}

/**
 * Where the last word is ours, nothing need be read before it is written. Which platform's redemption it is, its id
 * does not say: one of another platform's is not found here.
 */
async function usedAtOnce(
  context: RedemptionContext,
  id: string,
  caller: Caller,
): Promise<RedemptionAnswer | undefined> {
  if (!UUID.test(id)) return undefined;
  for (const platform of context.platforms.values()) {
    const openId = platform.redemption.lastWord === 'ours' ? platform.openIdOf(caller) : undefined;
    if (openId === undefined) continue;
    const row = await useByOurWord(context, platform, { redemptionId: id, openId });
    if (row === undefined) continue;
    notePlatform(platform.name);
    return redemptionAnswer(row, { id, state: 'used', openId, now: context.now() });
  }
  return undefined;
}

/** The answer to confirming what is no longer merely reserved. */
async function confirmedBefore(
  context: RedemptionContext,
  { redemption, coupon, key, platform }: LoadedRedemption,
  caller: Caller,
): Promise<RedemptionAnswer> {
  const { id, openId } = redemption;
  const now = context.now();
  if (redemption.state === 'used') return redemptionAnswer(coupon, { id, state: 'used', openId, now });
  if (redemption.state === 'using') {
    // Asks the platform at once, unless somebody is at it; throws while there is no answer.
    await settle(context, { ...key, redemptionId: id });
    return confirmedBefore(context, await loadRedemption(context, id, caller), caller);
  }
  checkAvailable(coupon, { openId, now });
  throw new CouponError('REDEMPTION_OVER', redemption.reason ?? 'Reserve the coupon again.', {
    platform: platform.name,
  });
}
