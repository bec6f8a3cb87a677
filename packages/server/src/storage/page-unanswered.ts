// One merchant's requests for coupons that the platform was asked and nobody knows the answer to, page by page.
import { and, asc, isNotNull, isNull, lte, or } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { IssueRow } from './issue-row.ts';
import { type MerchantKey, ofMerchant } from './merchant-key.ts';
import type { Page, PageWanted } from './page.ts';
import { pageInWindow } from './page-in-window.ts';
import { issues } from './schema/index.ts';

/**
 * Requests whose turn to ask is over at `before` (seconds), in the order of their ids.
 *
 * @example const { rows, next } = await pageUnanswered(db, { platform, appId }, { before: now, limit: 50 });
 * @supported node
 */
export async function pageUnanswered(
  db: Database,
  merchant: MerchantKey,
  { before, ...page }: PageWanted & { before: number },
): Promise<Page<IssueRow>> {
  // Those that were refused are among them, for good.
  const unissued = and(ofMerchant(issues, merchant), isNull(issues.couponId));
  return pageInWindow(db, page, {
    table: issues,
    id: issues.requestId,
    among: unissued,
    read: (within) =>
      db
        .select()
        .from(issues)
        .where(
          and(
            unissued,
            within(issues.requestId),
            isNotNull(issues.askedAt),
            or(isNull(issues.askingUntil), lte(issues.askingUntil, before)),
          ),
        )
        .orderBy(asc(issues.requestId))
        .limit(page.limit),
    idOf: ({ requestId }) => requestId,
  });
}
