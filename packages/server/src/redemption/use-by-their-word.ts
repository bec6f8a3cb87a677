// Uses a coupon of a platform that has the last word: used only when it says so.
import type { CouponPlatform } from '../platforms/platform.ts';
import { beginUse } from '../storage/begin-use.ts';
import type { CouponKey, CouponRow } from '../storage/coupon-row.ts';
import { instruments } from '../telemetry/instruments.ts';
import { currentOrigin } from '../telemetry/origin.ts';
import { applyVerdict, verdictError } from './apply-verdict.ts';
import { askPlatform, TURN } from './ask-platform.ts';
import type { RedemptionContext } from './context.ts';
import { letGo } from './let-go.ts';

/**
 * Writes `using`, asks the platform once, and writes what it said. What is in `using` is due when the turn to ask is
 * over, so that a crash at any later point is made good by any living process.
 *
 * @returns the coupon, `used`, or still `using` while the platform waits for a person; undefined if this redemption
 *   does not have it reserved, or was settled by somebody else meanwhile
 * @throws {CouponError} REDEMPTION_PENDING, PLATFORM_REFUSED, COUPON_VOID, COUPON_USED
 * @example const row = await useByTheirWord(context, platform, { key, redemptionId, openId });
 * @supported node
 */
export async function useByTheirWord(
  context: RedemptionContext,
  platform: CouponPlatform,
  { key, redemptionId, openId }: { key: CouponKey; redemptionId: string; openId: string },
): Promise<CouponRow | undefined> {
  const { opened, now } = context;
  const { db } = opened;
  const since = now();
  const begun = await beginUse(db, {
    key,
    redemptionId,
    askingUntil: since + TURN,
    now: since,
    origin: currentOrigin(),
  });
  if (begun === undefined) return undefined;

  const verdict = await askPlatform(() => platform.redemption.consume(begun, openId));
  const row = await applyVerdict(db, verdict, { key, redemptionId, now: now() });
  if (row) instruments().redemptions.add(1, { platform: key.platform, outcome: verdict.outcome });
  if (verdict.outcome === 'unknown') throw verdictError(verdict, key.platform);
  // It is asked again how it ended when the turn is over.
  if (verdict.outcome === 'waiting') return begun;
  if (row?.state === 'held') await letGo(context, platform, row, openId);
  if (row !== undefined && verdict.outcome !== 'used') throw verdictError(verdict, key.platform);
  return row;
}
