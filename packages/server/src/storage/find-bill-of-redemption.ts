// Reads the bill that carries a redemption's coupon.
import { and, eq } from 'drizzle-orm';
import type { BillKey, BillRow } from './bill-row.ts';
import type { Database } from './database.ts';
import { bills } from './schema/index.ts';

/**
 * The bill that carries a redemption's coupon, else one that did, or undefined.
 *
 * @example const bill = await findBillOfRedemption(db, { platform: 'beecloud', appId, redemptionId });
 * @supported node
 */
export async function findBillOfRedemption(
  db: Database,
  { platform, appId, redemptionId }: Omit<BillKey, 'billNo'> & { redemptionId: string },
): Promise<BillRow | undefined> {
  const rows = await db
    .select()
    .from(bills)
    .where(and(eq(bills.platform, platform), eq(bills.appId, appId), eq(bills.redemptionId, redemptionId)));
  // Those begun and given up before the platform was asked are closed.
  return rows.find(({ state }) => state !== 'closed') ?? rows[0];
}
