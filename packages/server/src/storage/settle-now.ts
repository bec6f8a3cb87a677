// What is unsettled is asked about now: after a start, and when an operator says so.
import { and } from 'drizzle-orm';
import type { Database } from './database.ts';
import { type MerchantKey, ofMerchants } from './merchant-key.ts';
import { redemptions } from './schema/index.ts';
import { isUnsettled } from './unsettled.ts';

/**
 * Makes these merchants' unsettled redemptions due now, as if they had never been tried. What somebody is asking about
 * at this moment stays his until his turn is over.
 *
 * @returns how many
 * @example const unsettled = await settleNow(db, [{ platform, appId }], now);
 * @supported node
 */
export async function settleNow(
  db: Database,
  merchants: readonly MerchantKey[],
  now: number,
): Promise<number> {
  if (merchants.length === 0) return 0;
  const due = await db
    .update(redemptions)
    .set({ dueAt: now, tries: 0 })
    .where(and(ofMerchants(redemptions, merchants), isUnsettled()))
    .returning({ id: redemptions.id });
  return due.length;
}
