// One merchant's requests for coupons that the platform was asked and nobody knows the answer to, page by page.
import { and, asc, eq, gt, isNotNull, isNull, lte, or } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { IssueRow } from './issue-row.ts';
import type { MerchantKey } from './merchant-key.ts';
import { issues } from './schema/index.ts';

/**
 * Requests whose turn to ask is over at `before` (seconds), in the order of their ids.
 *
 * @param page `after`: the last request id of the page before
 * @example const page = await pageUnanswered(db, { platform, appId }, { before: now, limit: 50 });
 * @supported node
 */
export async function pageUnanswered(
  db: Database,
  { platform, appId }: MerchantKey,
  { before, after, limit }: { before: number; after?: string | undefined; limit: number },
): Promise<IssueRow[]> {
  return db
    .select()
    .from(issues)
    .where(
      and(
        eq(issues.platform, platform),
        eq(issues.appId, appId),
        isNull(issues.couponId),
        isNotNull(issues.askedAt),
        or(isNull(issues.askingUntil), lte(issues.askingUntil, before)),
        after === undefined ? undefined : gt(issues.requestId, after),
      ),
    )
    .orderBy(asc(issues.requestId))
    .limit(limit);
}
