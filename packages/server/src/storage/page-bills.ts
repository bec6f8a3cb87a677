// One merchant's bills, page by page.
import { and, asc, eq, gt, gte, inArray } from 'drizzle-orm';
import type { BillRow } from './bill-row.ts';
import type { Database } from './database.ts';
import type { MerchantKey } from './merchant-key.ts';
import { bills } from './schema/index.ts';

export interface BillPage {
  states: BillRow['state'][];
  /** Only those that changed at or after this time, seconds. */
  since?: number | undefined;
  /** The last number of the page before. */
  after?: string | undefined;
  limit: number;
}

/**
 * Bills in these states, in the order of their numbers.
 *
 * @example const page = await pageBills(db, { platform, appId }, { states: ['creating', 'open'], limit: 50 });
 * @supported node
 */
export async function pageBills(
  db: Database,
  { platform, appId }: MerchantKey,
  { states, since, after, limit }: BillPage,
): Promise<BillRow[]> {
  return db
    .select()
    .from(bills)
    .where(
      and(
        eq(bills.platform, platform),
        eq(bills.appId, appId),
        inArray(bills.state, states),
        since === undefined ? undefined : gte(bills.updatedAt, since),
        after === undefined ? undefined : gt(bills.billNo, after),
      ),
    )
    .orderBy(asc(bills.billNo))
    .limit(limit);
}
