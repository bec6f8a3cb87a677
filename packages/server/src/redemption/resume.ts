// After a start: every redemption that still owes something gets its job, whatever became of the earlier one.
import { listUnsettled } from '../storage/list-unsettled.ts';
import type { RedemptionContext } from './context.ts';

const PAGE = 200;
/** Processes that start together, or one that restarts again and again, send one job, not one each. Seconds. */
const ONCE = 60;

/**
 * Sends a job for each redemption in `using` and each use that the platform has not been told of.
 *
 * @returns how many there were
 * @example await resume(context);
 * @supported node
 */
export async function resume({
  opened,
  jobs,
  now,
}: Pick<RedemptionContext, 'opened' | 'jobs' | 'now'>): Promise<number> {
  const before = now();
  let count = 0;
  let after: { updatedAt: number; id: string } | undefined;
  for (;;) {
    const page = await listUnsettled(opened.db, { before, limit: PAGE, ...(after ? { after } : {}) });
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
