// using → used, held or void, as the platform said; or a note that it said nothing.
import { CouponError } from '@kaquan/protocol/errors';
import type { Verdict } from '../platforms/platform.ts';
import type { CouponKey, CouponRow } from '../storage/coupon-row.ts';
import type { Database } from '../storage/database.ts';
import { noteAnswer } from '../storage/note-answer.ts';
import { settleUse } from '../storage/settle-use.ts';

/**
 * Writes a verdict on a coupon in `using`.
 *
 * @param use the redemption, and the time now (seconds)
 * @returns the coupon if this verdict settled it; undefined if it settles nothing or another verdict came first
 * @example const row = await applyVerdict(tx, verdict, { key, redemptionId, now });
 * @supported node
 */
export async function applyVerdict(
  db: Database,
  verdict: Verdict,
  use: { key: CouponKey; redemptionId: string; now: number },
): Promise<CouponRow | undefined> {
  switch (verdict.outcome) {
    case 'used':
      return settleUse(db, { ...use, state: 'used' });
    case 'held':
    case 'void':
      return settleUse(db, { ...use, state: verdict.outcome, reason: verdict.reason });
    case 'used-elsewhere':
      return settleUse(db, { ...use, state: 'used-elsewhere', reason: 'The coupon was used elsewhere.' });
    case 'waiting':
      await noteAnswer(db, { ...use, reason: verdict.reason });
      return undefined;
    case 'unknown':
      await noteAnswer(db, { ...use, reason: verdict.reason, dueAt: use.now + 1 });
      return undefined;
  }
}

/**
 * The error that tells the page of a verdict other than `used`.
 *
 * @example throw verdictError(verdict, 'wechat');
 * @supported node
 */
export function verdictError(verdict: Exclude<Verdict, { outcome: 'used' }>, platform: string): CouponError {
  const about = {
    platform,
    ...(verdict.platformCode === undefined ? {} : { platformCode: verdict.platformCode }),
  };
  switch (verdict.outcome) {
    case 'held':
      return new CouponError(verdict.code ?? 'PLATFORM_REFUSED', verdict.reason, {
        ...about,
        ...(verdict.retryAfter === undefined ? {} : { retryAfter: verdict.retryAfter }),
      });
    case 'void':
      return new CouponError('COUPON_VOID', verdict.reason, about);
    case 'used-elsewhere':
      return new CouponError('COUPON_USED', 'This coupon was used elsewhere. Offer another one.', about);
    case 'waiting':
      return new CouponError('REDEMPTION_PENDING', verdict.reason, { ...about, retryAfter: 2 });
    case 'unknown':
      return new CouponError('REDEMPTION_PENDING', 'The platform has not answered. Confirm again soon.', {
        ...about,
        retryAfter: 2,
      });
  }
}
