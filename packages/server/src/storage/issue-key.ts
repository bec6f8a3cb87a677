// The condition that names one request for a coupon.
import { and, eq, type SQL } from 'drizzle-orm';
import type { IssueKey } from './issue-row.ts';
import { issues } from './schema/index.ts';

/**
 * The condition that a row is this request.
 *
 * @example db.select().from(issues).where(ofIssue(key))
 * @supported node
 */
export function ofIssue({ platform, appId, requestId }: IssueKey): SQL | undefined {
  return and(eq(issues.platform, platform), eq(issues.appId, appId), eq(issues.requestId, requestId));
}
