// Reads several bills of one merchant at once.
import { and, eq, inArray } from 'drizzle-orm';
import type { BillRow } from './bill-row.ts';
import type { Database } from './database.ts';
import type { MerchantKey } from './merchant-key.ts';
import { bills } from './schema/index.ts';

/**
 * Those of these bills that are ours, by their numbers.
 *
 * @example const ours = await findBills(db, { platform, appId }, billNos);
 * @supported node
 */
export async function findBills(
  db: Database,
  { platform, appId }: MerchantKey,
  billNos: string[],
): Promise<Map<string, BillRow>> {
  if (billNos.length === 0) return new Map();
  const rows = await db
    .select()
    .from(bills)
    .where(and(eq(bills.platform, platform), eq(bills.appId, appId), inArray(bills.billNo, billNos)));
  return new Map(rows.map((row) => [row.billNo, row]));
}
