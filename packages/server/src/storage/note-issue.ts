// Writes down what became of a request for a coupon.
import { and, isNull } from 'drizzle-orm';
import type { Database } from './database.ts';
import { ofIssue } from './issue-key.ts';
import type { IssueKey } from './issue-row.ts';
import { issues } from './schema/index.ts';

/**
 * Changes a request that is not answered yet: `askedAt` before the platform is asked (seconds; null after it has
 * refused), `couponId` when it is answered, `askingUntil` to give the turn back or keep it.
 *
 * @throws the database's error when another request has this coupon already
 * @example await noteIssue(db, key, { askedAt: now });
 * @supported node
 */
export async function noteIssue(
  db: Database,
  key: IssueKey,
  change: { askedAt?: number | null; askingUntil?: number | null; couponId?: string },
): Promise<void> {
  await db
    .update(issues)
    .set(change)
    .where(and(ofIssue(key), isNull(issues.couponId)));
}
