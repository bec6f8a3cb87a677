// Brings a redemption to its end with the platform: the job, and what a second confirm does.
import type { Platform } from '@kaquan/protocol/coupon';
import { CouponError } from '@kaquan/protocol/errors';
import type { JobData } from '../jobs/job.ts';
import type { RedemptionRules, Verdict } from '../platforms/platform.ts';
import { claimAsking } from '../storage/claim-asking.ts';
import type { CouponRow } from '../storage/coupon-row.ts';
import { findCoupon } from '../storage/find-coupon.ts';
import { findRedemption } from '../storage/find-redemption.ts';
import { noteAnswer } from '../storage/note-answer.ts';
import { noteTold } from '../storage/note-told.ts';
import { instruments } from '../telemetry/instruments.ts';
import { applyVerdict, verdictError } from './apply-verdict.ts';
import { askPlatform, TURN } from './ask-platform.ts';
import { ASK_AGAIN } from './check-available.ts';
import type { RedemptionContext } from './context.ts';
import { letGo } from './let-go.ts';

/**
 * Asks the platform about a redemption in `using`, or tells it of one that was used by our word. Only one
 * process does so at a time. Does nothing if nothing is owed, so it may run any number of times.
 *
 * @throws {CouponError} REDEMPTION_PENDING: try again; PLATFORM_REFUSED: the platform does not accept what is
 *   used by our word, an operator must look; CONFIG_INVALID: the platform is not configured (any more)
 * @example await settle(context, { platform: 'wechat', appId, couponId, redemptionId });
 * @supported node
 */
export async function settle(context: RedemptionContext, job: JobData['settle']): Promise<void> {
  const { opened, platforms, now } = context;
  const { redemptionId, ...key } = job;
  const platform = platforms.get(key.platform as Platform);
  if (platform?.appId !== key.appId)
    throw new CouponError('CONFIG_INVALID', 'A redemption waits for an app that is not configured.', {
      platform: key.platform,
    });

  const turn = await claimAsking(opened.db, { key, redemptionId, until: now() + TURN, now: now() });
  const coupon = await findCoupon(opened.db, key);
  if (turn === undefined || coupon === undefined) return owesNothing(context, job);

  const rules = platform.redemption;
  if (turn.state === 'using') {
    const verdict = await askAgain(rules, coupon, turn.openId);
    const settled = await applyVerdict(opened.db, verdict, { key, redemptionId, now: now() });
    if (settled) instruments().redemptions.add(1, { platform: key.platform, outcome: verdict.outcome });
    if (settled?.state === 'held') await letGo(context, platform, settled, turn.openId);
    if (verdict.outcome === 'unknown' || verdict.outcome === 'waiting')
      throw verdictError(verdict, key.platform);
    return;
  }
  const verdict = await askPlatform(() => rules.consume(coupon, turn.openId));
  // "Used" is all that was to be told: a lost answer to an earlier telling makes it look like another's use.
  if (verdict.outcome === 'used' || verdict.outcome === 'used-elsewhere')
    return noteTold(opened.db, { key, redemptionId, now: now() });
  await noteAnswer(opened.db, { key, redemptionId, reason: verdict.reason, now: now() });
  throw verdict.outcome === 'unknown' || verdict.outcome === 'waiting'
    ? verdictError(verdict, key.platform)
    : verdictError({ ...verdict, outcome: 'held' }, key.platform);
}

/** Passes if the redemption is over; throws while somebody else is asking. */
async function owesNothing({ opened }: RedemptionContext, job: JobData['settle']): Promise<void> {
  const redemption = await findRedemption(opened.db, [job], job.redemptionId);
  const owes = redemption?.state === 'using' || (redemption?.state === 'used' && redemption.toldAt === null);
  if (owes)
    throw new CouponError('REDEMPTION_PENDING', 'The platform is being asked. Try again soon.', {
      retryAfter: ASK_AGAIN,
    });
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
