// Uses a coupon of a platform that leaves the last word to us: used now, told later.
import { beginUse } from '../storage/begin-use.ts';
import type { CouponKey, CouponRow } from '../storage/coupon-row.ts';
import { settleUse } from '../storage/settle-use.ts';
import { instruments } from '../telemetry/instruments.ts';
import type { RedemptionContext } from './context.ts';

/**
 * Uses the coupon and sends the job that tells the platform until it says yes, all in one transaction.
 *
 * @returns the used coupon, or undefined if this redemption does not have it reserved (any more)
 * @example const row = await useByOurWord(context, { key, redemptionId });
 * @supported node
 */
export async function useByOurWord(
  { opened, jobs, now: clock }: RedemptionContext,
  { key, redemptionId }: { key: CouponKey; redemptionId: string },
): Promise<CouponRow | undefined> {
  const now = clock();
  const row = await opened.transaction(async (tx) => {
    const begun = await beginUse(tx, { key, redemptionId, now });
    if (begun === undefined) return undefined;
    const used = await settleUse(tx, { key, redemptionId, state: 'used', told: false, now });
    await jobs.send(tx, 'settle', { ...key, redemptionId });
    return used;
  });
  if (row) instruments().redemptions.add(1, { platform: key.platform, outcome: 'used' });
  return row;
}
