// One merchant's redemptions that still owe something: an answer from the platform, or word to it.
import { and, asc, gt, lte, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { type MerchantKey, ofMerchants } from './merchant-key.ts';
import type { RedemptionRow } from './redemption-row.ts';
import { redemptions } from './schema/index.ts';
import { isUnsettled } from './unsettled.ts';

/**
 * Redemptions in `using`, and used ones that the platform has not been told of, the longest waiting first.
 *
 * @param page those last touched at or `before` this time (seconds), at most `limit` of them, beginning `after`
 *   the last row of the page before; `asked`: only those whose platform has been asked and gave no clear answer
 * @example for (const row of await listUnsettled(db, { platform, appId }, { before: now, limit: 100 })) …
 * @supported node
 */
export async function listUnsettled(
  db: Database,
  merchant: MerchantKey,
  page: {
    before: number;
    limit: number;
    after?: Pick<RedemptionRow, 'updatedAt' | 'id'>;
    asked?: boolean;
  },
): Promise<RedemptionRow[]> {
  const { before, limit, after, asked } = page;
  return db
    .select()
    .from(redemptions)
    .where(
      and(
        ofMerchants(redemptions, [merchant]),
        isUnsettled(),
        lte(redemptions.updatedAt, before),
        asked ? gt(redemptions.attempts, 0) : undefined,
        after &&
          sql`(${redemptions.updatedAt}, ${redemptions.id}) > (${after.updatedAt}::bigint, ${after.id}::uuid)`,
      ),
    )
    .orderBy(asc(redemptions.updatedAt), asc(redemptions.id))
    .limit(limit);
}
