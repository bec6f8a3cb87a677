// Lets go at the platform of a coupon that is free again here.
import { CouponError } from '@kaquan/protocol/errors';
import { goesOn, timeLeft } from '../page-deadline.ts';
import { inTime } from '../platforms/http/in-time.ts';
import type { CouponPlatform } from '../platforms/platform.ts';
import type { CouponRow } from '../storage/coupon-row.ts';
import type { RedemptionContext } from './context.ts';

/**
 * Ends the platform's own reservation, so that a friend need not wait for it to end by itself. Never rejects: failing
 * is harmless. It is done also when the page that let go waits no longer.
 *
 * @example await letGo(context, platform, row, openId);
 * @supported node
 */
export async function letGo(
  { logger }: Pick<RedemptionContext, 'logger'>,
  platform: CouponPlatform,
  row: CouponRow,
  openId: string,
): Promise<void> {
  try {
    const released = goesOn(async () => platform.redemption.release?.(row, openId));
    await inTime(platform.name, timeLeft(), released);
  } catch (error) {
    const code = error instanceof CouponError ? error.code : 'INTERNAL';
    logger.warn({ platform: platform.name, code }, 'the platform did not let go of a reservation');
  }
}
