// After a start: every redemption that still owes something gets its job, whatever became of the earlier one.
import { listUnsettled } from '../storage/list-unsettled.ts';
import type { MerchantKey } from '../storage/merchant-key.ts';
import type { RedemptionContext } from './context.ts';

const PAGE = 200;
/** Processes that start together, or one that restarts again and again, send one job, not one each. Seconds. */
const ONCE = 60;

/**
 * Sends a job for each redemption of these merchants in `using` and each use that the platform has not been told of.
 *
 * @returns how many there were
 * @example await resume(context, merchantsOf(platforms));
 * @supported node
 */
export async function resume(
  context: Pick<RedemptionContext, 'opened' | 'jobs' | 'now'>,
  merchants: readonly MerchantKey[],
): Promise<number> {
  const before = context.now();
  let count = 0;
  for (const merchant of merchants) count += await resumeMerchant(context, merchant, before);
  return count;
}

async function resumeMerchant(
  { opened, jobs }: Pick<RedemptionContext, 'opened' | 'jobs'>,
  merchant: MerchantKey,
  before: number,
): Promise<number> {
  let count = 0;
  let after: { updatedAt: number; id: string } | undefined;
  for (;;) {
    const page = await listUnsettled(opened.db, merchant, {
      before,
      limit: PAGE,
      ...(after ? { after } : {}),
    });
    await opened.transaction(async (tx) => {
      for (const { platform, appId, couponId, id } of page)
        await jobs.send(
          tx,
          'settle',
          { platform, appId, couponId, redemptionId: id },
          { once: { key: id, seconds: ONCE } },
        );
    });
    count += page.length;
    after = page.at(-1);
    if (page.length < PAGE) return count;
  }
}
