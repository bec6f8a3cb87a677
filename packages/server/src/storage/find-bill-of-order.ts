// Reads the bill that an order is being paid by, or is paid by.
import { and, eq, inArray } from 'drizzle-orm';
import type { BillKey, BillRow } from './bill-row.ts';
import type { Database } from './database.ts';
import { bills } from './schema/index.ts';

/**
 * The one bill of an order that is being paid or is paid, or undefined.
 *
 * @example const bill = await findBillOfOrder(db, { platform: 'beecloud', appId, orderId });
 * @supported node
 */
export async function findBillOfOrder(
  db: Database,
  { platform, appId, orderId }: Omit<BillKey, 'billNo'> & { orderId: string },
): Promise<BillRow | undefined> {
  const [row] = await db
    .select()
    .from(bills)
    .where(
      and(
        eq(bills.platform, platform),
        eq(bills.appId, appId),
        eq(bills.orderId, orderId),
        inArray(bills.state, ['creating', 'open', 'paid']),
      ),
    );
  return row;
}
