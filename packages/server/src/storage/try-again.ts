// An operator has everything tried again that waits or was given up.
import { and } from 'drizzle-orm';
import type { Database } from './database.ts';
import { isGivenUp } from './is-given-up.ts';
import { type MerchantKey, ofMerchants } from './merchant-key.ts';
import { events } from './schema/index.ts';
import { settleNow } from './settle-now.ts';

/**
 * Makes these merchants' unsettled redemptions, and the events that were given up, due now, as if they had never been
 * tried.
 *
 * @returns how many
 * @example const count = await tryAgain(db, [{ platform, appId }], now);
 * @supported node
 */
export async function tryAgain(
  db: Database,
  merchants: readonly MerchantKey[],
  now: number,
): Promise<number> {
  if (merchants.length === 0) return 0;
  const pushes = await db
    .update(events)
    .set({ dueAt: now, tries: 0 })
    .where(and(ofMerchants(events, merchants), isGivenUp()))
    .returning({ key: events.dedupeKey });
  return pushes.length + (await settleNow(db, merchants, now));
}
