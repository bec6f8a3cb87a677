// creating or open → closed: it was refused, or not paid in time.
import { and, inArray } from 'drizzle-orm';
import { ofBill } from './bill-key.ts';
import type { BillKey, BillRow } from './bill-row.ts';
import type { Database } from './database.ts';
import { bills } from './schema/index.ts';

/**
 * Closes a bill that is not paid; its order may have another one.
 *
 * @param input `now` in seconds
 * @returns the bill, or undefined if it was paid or closed already
 * @example const bill = await closeBill(db, { key, reason: 'Not paid in time.', now });
 * @supported node
 */
export async function closeBill(
  db: Database,
  { key, reason, now }: { key: BillKey; reason: string; now: number },
): Promise<BillRow | undefined> {
  const [row] = await db
    .update(bills)
    .set({ state: 'closed', reason, payment: null, updatedAt: now })
    .where(and(ofBill(key), inArray(bills.state, ['creating', 'open'])))
    .returning();
  return row;
}
