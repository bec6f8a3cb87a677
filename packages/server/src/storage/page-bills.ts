// One merchant's bills, page by page.
import { and, asc, gte, inArray } from 'drizzle-orm';
import type { BillRow } from './bill-row.ts';
import type { Database } from './database.ts';
import { type MerchantKey, ofMerchant } from './merchant-key.ts';
import type { Page, PageWanted } from './page.ts';
import { pageInWindow } from './page-in-window.ts';
import { bills } from './schema/index.ts';

export interface BillPage extends PageWanted {
  states: BillRow['state'][];
  /** Only those that changed at or after this time, seconds. */
  since?: number | undefined;
}

/**
 * Bills in these states, in the order of their numbers.
 *
 * @example const { rows, next } = await pageBills(db, { platform, appId }, { states: ['creating', 'open'], limit: 50 });
 * @supported node
 */
export async function pageBills(
  db: Database,
  merchant: MerchantKey,
  { states, since, ...page }: BillPage,
): Promise<Page<BillRow>> {
  const ours = ofMerchant(bills, merchant);
  return pageInWindow(db, page, {
    table: bills,
    id: bills.billNo,
    among: ours,
    read: (within) =>
      db
        .select()
        .from(bills)
        .where(
          and(
            ours,
            within(bills.billNo),
            inArray(bills.state, states),
            since === undefined ? undefined : gte(bills.updatedAt, since),
          ),
        )
        .orderBy(asc(bills.billNo))
        .limit(page.limit),
    idOf: ({ billNo }) => billNo,
  });
}
