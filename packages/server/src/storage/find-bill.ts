// Reads one bill by its number.
import { ofBill } from './bill-key.ts';
import type { BillKey, BillRow } from './bill-row.ts';
import type { Database } from './database.ts';
import { bills } from './schema/index.ts';

/**
 * The bill of this number, or undefined.
 *
 * @example const bill = await findBill(db, { platform: 'beecloud', appId, billNo });
 * @supported node
 */
export async function findBill(db: Database, key: BillKey): Promise<BillRow | undefined> {
  const [row] = await db.select().from(bills).where(ofBill(key));
  return row;
}
