// A payment whose bill is not known here and with which somebody has dealt: entered, so that it is known from then on.
import type { BillRow } from './bill-row.ts';
import type { Database } from './database.ts';
import { bills } from './schema/index.ts';

export type SurplusInput = Pick<BillRow, 'platform' | 'appId' | 'billNo' | 'totalFee' | 'reason'> & {
  /** Fen. */
  payFee: number;
  /** Fen. */
  discountFee: number;
  /** Seconds. */
  now: number;
};

/**
 * Enters the bill as `surplus`: paid, and no order waits for it. Whose it was, and for what, was lost with its row.
 *
 * @returns whether it was entered; false if there is a bill of this number
 * @example await enterSurplus(db, { platform, appId, billNo, totalFee: 11000, payFee: 11000, discountFee: 0, now, … });
 * @supported node
 */
export async function enterSurplus(db: Database, { now, ...bill }: SurplusInput): Promise<boolean> {
  const rows = await db
    .insert(bills)
    .values({
      ...bill,
      state: 'surplus',
      // An order has its bills by this: the number is no order's.
      orderId: bill.billNo,
      openId: '',
      channel: '',
      request: {},
      closesAt: now,
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoNothing()
    .returning({ billNo: bills.billNo });
  return rows.length > 0;
}
