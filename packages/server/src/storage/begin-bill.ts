// Begins to pay an order, written before the platform is asked; an order has one bill at a time, and so has a coupon.
import type { BillRow } from './bill-row.ts';
import type { Database } from './database.ts';
import { bills } from './schema/index.ts';

export type BillInput = Pick<
  BillRow,
  | 'platform'
  | 'appId'
  | 'billNo'
  | 'orderId'
  | 'openId'
  | 'couponId'
  | 'redemptionId'
  | 'channel'
  | 'totalFee'
  | 'request'
  | 'closesAt'
> & {
  /** Seconds. */
  now: number;
};

/**
 * Enters a bill in `creating`. Of any number of processes at the same time exactly one succeeds for an order, and for a
 * redemption.
 *
 * @returns the bill, or undefined if the order or the redemption has one that is being paid or is paid
 * @example const bill = await beginBill(db, { platform, appId, billNo, orderId, openId, … });
 * @supported node
 */
export async function beginBill(db: Database, { now, ...bill }: BillInput): Promise<BillRow | undefined> {
  const [row] = await db
    .insert(bills)
    .values({ ...bill, createdAt: now, updatedAt: now })
    .onConflictDoNothing()
    .returning();
  return row;
}
