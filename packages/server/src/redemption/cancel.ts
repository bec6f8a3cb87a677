// reserved → held: the person lets go.
import type { RedemptionAnswer } from '@kaquan/protocol/api';
import { CouponError } from '@kaquan/protocol/errors';
import type { Caller } from '../platforms/platform.ts';
import { releaseCoupon } from '../storage/release-coupon.ts';
import { instruments } from '../telemetry/instruments.ts';
import { ASK_AGAIN } from './check-available.ts';
import type { RedemptionContext } from './context.ts';
import { letGo } from './let-go.ts';
import { type LoadedRedemption, loadRedemption } from './load-redemption.ts';
import { redemptionAnswer } from './redemption-answer.ts';

/**
 * Lets a reserved coupon go, here and then at the platform. Cancelling again answers the same.
 *
 * @throws {CouponError} REDEMPTION_UNKNOWN, REDEMPTION_OVER (it is used), REDEMPTION_PENDING (it is being used)
 * @example const { state } = await cancel(context, id, { wechat: { openid } }); // "cancelled"
 * @supported node
 */
export async function cancel(
  context: RedemptionContext,
  id: string,
  caller: Caller,
): Promise<RedemptionAnswer> {
  const loaded = await loadRedemption(context, id, caller);
  const { key, platform, redemption } = loaded;
  const { openId } = redemption;
  const now = context.now();
  const row = await releaseCoupon(context.opened.db, { key, redemptionId: id, now });
  if (row === undefined) return overAlready(context, await loadRedemption(context, id, caller));
  instruments().redemptions.add(1, { platform: key.platform, outcome: 'cancelled' });
  await letGo(context, platform, row, openId);
  return redemptionAnswer(row, { id, state: 'cancelled', openId, now });
}

/** The answer to cancelling what is not reserved. */
function overAlready(
  context: RedemptionContext,
  { redemption, coupon, platform }: LoadedRedemption,
): RedemptionAnswer {
  const { id, state, openId } = redemption;
  const about = { platform: platform.name };
  if (state === 'used')
    throw new CouponError('REDEMPTION_OVER', 'The coupon has been used; it cannot be let go.', about);
  if (state === 'using' || state === 'reserved')
    throw new CouponError('REDEMPTION_PENDING', 'The coupon is being used. Look again soon.', {
      ...about,
      retryAfter: ASK_AGAIN,
    });
  return redemptionAnswer(coupon, { id, state, openId, now: context.now() });
}
