// Brings a redemption to its end with the platform: the job, and what a second confirm does.
import type { Platform } from '@kaquan/protocol/coupon';
import { CouponError } from '@kaquan/protocol/errors';
import type { CouponPlatform, RedemptionRules, Verdict } from '../platforms/platform.ts';
import { claimAsking } from '../storage/claim-asking.ts';
import type { CouponKey, CouponRow } from '../storage/coupon-row.ts';
import { findCoupon } from '../storage/find-coupon.ts';
import { findRedemption } from '../storage/find-redemption.ts';
import { noteAnswer } from '../storage/note-answer.ts';
import { noteTold } from '../storage/note-told.ts';
import type { Turn } from '../storage/take-unsettled.ts';
import { instruments } from '../telemetry/instruments.ts';
import { applyVerdict, verdictError } from './apply-verdict.ts';
import { askPlatform, TURN } from './ask-platform.ts';
import { ASK_AGAIN } from './check-available.ts';
import type { RedemptionContext } from './context.ts';
import { letGo } from './let-go.ts';

/** Which redemption. */
export type Settling = CouponKey & { redemptionId: string };

/**
 * Asks the platform about a redemption in `using`, or tells it of one that was used by our word. Only one
 * process does so at a time. Does nothing if nothing is owed, so it may run any number of times.
 *
 * @throws {CouponError} REDEMPTION_PENDING: try again; PLATFORM_REFUSED: the platform does not accept what is
 *   used by our word, an operator must look; CONFIG_INVALID: the platform is not configured (any more)
 * @example await settle(context, { platform: 'wechat', appId, couponId, redemptionId });
 * @supported node
 */
export async function settle(context: RedemptionContext, { redemptionId, ...key }: Settling): Promise<void> {
  const { db } = context.opened;
  platformOf(context, key);
  const now = context.now();
  const turn = await claimAsking(db, { key, redemptionId, until: now + TURN, now });
  if (turn !== undefined) return settleTaken(context, { ...turn, coupon: await couponOf(context, key) });
  const redemption = await findRedemption(db, [key], redemptionId);
  const owes = redemption?.state === 'using' || (redemption?.state === 'used' && redemption.toldAt === null);
  if (owes)
    throw new CouponError('REDEMPTION_PENDING', 'The platform is being asked. Try again soon.', {
      retryAfter: ASK_AGAIN,
    });
}

/**
 * Does so for a redemption about which nobody else may ask now.
 *
 * @throws {CouponError} as {@link settle}
 * @example for (const turn of await takeUnsettled(db, merchant, { now, until, limit })) await settleTaken(context, turn);
 * @supported node
 */
export async function settleTaken(context: RedemptionContext, turn: Turn): Promise<void> {
  const { db } = context.opened;
  const { id: redemptionId, openId, couponId, coupon } = turn;
  const key = { platform: turn.platform, appId: turn.appId, couponId };
  const platform = platformOf(context, key);

  const rules = platform.redemption;
  const verdict =
    turn.state === 'using'
      ? await askAgain(rules, coupon, openId)
      : await askPlatform(() => rules.consume(coupon, openId));
  const now = context.now();
  if (turn.state === 'using') {
    const settled = await applyVerdict(db, verdict, { key, redemptionId, now });
    if (settled) instruments().redemptions.add(1, { platform: key.platform, outcome: verdict.outcome });
    if (settled?.state === 'held') await letGo(context, platform, settled, openId);
    if (verdict.outcome === 'unknown' || verdict.outcome === 'waiting')
      throw verdictError(verdict, key.platform);
    return;
  }
  // "Used" is all that was to be told: a lost answer to an earlier telling makes it look like another's use.
  if (verdict.outcome === 'used' || verdict.outcome === 'used-elsewhere')
    return noteTold(db, { key, redemptionId, now });
  await noteAnswer(db, { key, redemptionId, reason: verdict.reason, now });
  throw verdict.outcome === 'unknown' || verdict.outcome === 'waiting'
    ? verdictError(verdict, key.platform)
    : verdictError({ ...verdict, outcome: 'held' }, key.platform);
}

async function couponOf({ opened }: RedemptionContext, key: CouponKey): Promise<CouponRow> {
  const coupon = await findCoupon(opened.db, key);
  if (coupon === undefined) throw new Error('A redemption has no coupon');
  return coupon;
}

function platformOf({ platforms }: RedemptionContext, { platform: name, appId }: CouponKey): CouponPlatform {
  const platform = platforms.get(name as Platform);
  if (platform?.appId !== appId)
    throw new CouponError('CONFIG_INVALID', 'A redemption waits for an app that is not configured.', {
      platform: name,
    });
  return platform;
}

/** An earlier consume may or may not have arrived: look before trying again, and after. */
async function askAgain(rules: RedemptionRules, coupon: CouponRow, openId: string): Promise<Verdict> {
  const { inquire } = rules;
  if (inquire === undefined) return askPlatform(() => rules.consume(coupon, openId));
  const look = () => askPlatform(() => inquire.call(rules, coupon, openId));
  const before = await look();
  if (before.outcome !== 'held' || rules.ifUnused === 'let-go') return before;
  const verdict = await askPlatform(() => rules.consume(coupon, openId));
  // Used between the two calls: by the earlier one of ours that came late, or by somebody else.
  return verdict.outcome === 'used-elsewhere' ? look() : verdict;
}
