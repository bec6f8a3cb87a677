// The work of some merchants that was tried too often, for an operator's eyes.
import { and, isNull } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { EventRow } from './event-row.ts';
import { isGivenUp } from './is-given-up.ts';
import { type MerchantKey, ofMerchants } from './merchant-key.ts';
import type { RedemptionRow } from './redemption-row.ts';
import { events, redemptions } from './schema/index.ts';
import { isUnsettled } from './unsettled.ts';

/**
 * Events and redemptions that are not tried again by themselves.
 *
 * @example const { events, redemptions } = await listGivenUp(db, [{ platform, appId }]);
 * @supported node
 */
export async function listGivenUp(
  db: Database,
  merchants: readonly MerchantKey[],
): Promise<{ events: EventRow[]; redemptions: RedemptionRow[] }> {
  if (merchants.length === 0) return { events: [], redemptions: [] };
  return {
    events: await db
      .select()
      .from(events)
      .where(and(ofMerchants(events, merchants), isGivenUp())),
    redemptions: await db
      .select()
      .from(redemptions)
      .where(and(ofMerchants(redemptions, merchants), isUnsettled(), isNull(redemptions.dueAt))),
  };
}
