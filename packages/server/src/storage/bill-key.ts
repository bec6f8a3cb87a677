// The condition that names one bill.
import { and, eq, type SQL } from 'drizzle-orm';
import type { BillKey } from './bill-row.ts';
import { bills } from './schema/index.ts';

/**
 * The condition that a row is this bill.
 *
 * @example db.select().from(bills).where(ofBill(key))
 * @supported node
 */
export function ofBill({ platform, appId, billNo }: BillKey): SQL | undefined {
  return and(eq(bills.platform, platform), eq(bills.appId, appId), eq(bills.billNo, billNo));
}
