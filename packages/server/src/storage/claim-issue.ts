// Takes the right to ask the platform for one coupon, written down before it is asked.
import { and, isNull, lte, or } from 'drizzle-orm';
import type { Database } from './database.ts';
import { ofIssue } from './issue-key.ts';
import type { IssueKey, IssueRow } from './issue-row.ts';
import { issues } from './schema/index.ts';

/**
 * Enters the request if it is new, and takes the turn to ask until `until`, unless it is answered or somebody else has
 * the turn.
 *
 * @param input `until` and `now` in seconds
 * @returns the request as it is, and whether the turn is the caller's
 * @example const { row, mine } = await claimIssue(db, { key, templateId, openId, until: now + 30, now });
 * @supported node
 */
export async function claimIssue(
  db: Database,
  input: { key: IssueKey; templateId: string; openId: string; until: number; now: number },
): Promise<{ row: IssueRow; mine: boolean }> {
  const { key, templateId, openId, until, now } = input;
  const { platform, appId, requestId } = key;
  await db
    .insert(issues)
    .values({ platform, appId, requestId, templateId, openId, createdAt: now })
    .onConflictDoNothing();
  const [taken] = await db
    .update(issues)
    .set({ askingUntil: until })
    .where(
      and(
        ofIssue(key),
        isNull(issues.couponId),
        or(isNull(issues.askingUntil), lte(issues.askingUntil, now)),
      ),
    )
    .returning();
  if (taken !== undefined) return { row: taken, mine: true };
  const [row] = await db.select().from(issues).where(ofIssue(key));
  if (row === undefined) throw new Error('A request for a coupon has vanished from the table');
  return { row, mine: false };
}
