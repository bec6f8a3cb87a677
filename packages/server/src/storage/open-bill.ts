// creating → open: the platform has the bill.
import { and, eq, isNull, or } from 'drizzle-orm';
import { ofBill } from './bill-key.ts';
import type { BillKey, BillRow } from './bill-row.ts';
import type { Database } from './database.ts';
import { bills } from './schema/index.ts';

/**
 * Opens a bill to be paid. Of two tries under the same number, the one that was answered brings the payment, whichever
 * comes first.
 *
 * @param input `payment`: what the platform answered to be paid with, null when that answer is lost; `now` in seconds
 * @returns the bill as it is then, or undefined if it is paid or closed
 * @example const bill = await openBill(db, { key, payment, now });
 * @supported node
 */
export async function openBill(
  db: Database,
  { key, payment, now }: { key: BillKey; payment: Record<string, unknown> | null; now: number },
): Promise<BillRow | undefined> {
  const isOpen = eq(bills.state, 'open');
  const unanswered = and(isOpen, isNull(bills.payment));
  const [opened] = await db
    .update(bills)
    .set({ state: 'open', payment, updatedAt: now })
    .where(and(ofBill(key), or(eq(bills.state, 'creating'), unanswered)))
    .returning();
  if (opened !== undefined) return opened;
  const [row] = await db
    .select()
    .from(bills)
    .where(and(ofBill(key), isOpen));
  return row;
}
