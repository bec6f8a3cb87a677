// → paid: the platform says that a bill is paid; or → surplus, when its order has another bill by now.
import { and, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { ofBill } from './bill-key.ts';
import type { BillKey, BillRow } from './bill-row.ts';
import type { Database } from './database.ts';
import { bills } from './schema/index.ts';

/**
 * Marks a bill paid, with what the platform says was paid. A bill that was closed and is paid all the same counts, too,
 * unless its order is being paid by another one: then it is `surplus`, and the merchant must give the money back.
 *
 * @param input fen; `now` in seconds
 * @returns the bill, or undefined if it was paid already
 * @example const bill = await payBill(db, { key, payFee: 10000, discountFee: 1000, now });
 * @supported node
 */
export async function payBill(
  db: Database,
  { key, payFee, discountFee, now }: { key: BillKey; payFee: number; discountFee: number; now: number },
): Promise<BillRow | undefined> {
  const other = alias(bills, 'other');
  const inUse = sql`exists (select 1 from ${bills} as "other" where ${other.platform} = ${bills.platform}
    and ${other.appId} = ${bills.appId} and ${other.orderId} = ${bills.orderId}
    and ${other.billNo} <> ${bills.billNo} and ${other.state} in ('creating', 'open', 'paid'))`;
  const [row] = await db
    .update(bills)
    .set({
      state: sql`case when ${inUse} then 'surplus' else 'paid' end`,
      payFee,
      discountFee,
      payment: null,
      updatedAt: now,
    })
    .where(and(ofBill(key), inArray(bills.state, ['creating', 'open', 'closed'])))
    .returning();
  return row;
}
