// → paid: the platform says that a bill is paid; or → surplus, when its order has another bill by now.
import { and, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { ofBill } from './bill-key.ts';
import type { BillKey, BillRow } from './bill-row.ts';
import type { Database } from './database.ts';
import { hasCode } from './database-error.ts';
import { repeatConflicts } from './repeat-conflicts.ts';
import { bills } from './schema/index.ts';

/** PostgreSQL's code for what a unique index refuses. */
const TAKEN = new Set(['23505']);

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
  const write = async (tx: Database): Promise<BillRow | undefined> => {
    const [row] = await tx
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
  };
  // Of two that are paid at once, neither sees the other: the order's index refuses the later one, which then sees it.
  // In a transaction of its own, which inside the caller's is a savepoint, so that the refusal does not end the caller's.
  return repeatConflicts(
    () => db.transaction(write),
    (error) => hasCode(error, TAKEN),
  );
}
