// Tells coupons that were issued on our request from all others.
import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { IssueKey } from './issue-row.ts';
import { issues } from './schema/index.ts';

/**
 * Which of these coupons are answers to requests of ours.
 *
 * @example const taken = await findIssued(db, { platform: 'beecloud', appId }, couponIds);
 * @supported node
 */
export async function findIssued(
  db: Database,
  { platform, appId }: Omit<IssueKey, 'requestId'>,
  couponIds: string[],
): Promise<Set<string>> {
  if (couponIds.length === 0) return new Set();
  const rows = await db
    .select({ couponId: issues.couponId })
    .from(issues)
    .where(and(eq(issues.platform, platform), eq(issues.appId, appId), inArray(issues.couponId, couponIds)));
  return new Set(rows.flatMap(({ couponId }) => (couponId === null ? [] : [couponId])));
}
