// How much work some merchants' rows owe, for a gauge.
import { and, isNull, type SQL, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { type MerchantKey, ofMerchants } from './merchant-key.ts';
import { events, redemptions } from './schema/index.ts';
import { isUnsettled } from './unsettled.ts';

export interface Owed {
  /** Those that are worked on, or will be. */
  waiting: number;
  /** Those that were tried too often. */
  givenUp: number;
}

const NOTHING: Owed = { waiting: 0, givenUp: 0 };

/**
 * Counts the events that nobody has worked on and the redemptions that are unsettled. It looks at all of them.
 *
 * @example const { events: { waiting } } = await countOwed(db, [{ platform, appId }]);
 * @supported node
 */
export async function countOwed(
  db: Database,
  merchants: readonly MerchantKey[],
): Promise<{ events: Owed; redemptions: Owed }> {
  const count = async (table: typeof events | typeof redemptions, owes: SQL | undefined): Promise<Owed> => {
    if (merchants.length === 0) return NOTHING;
    const [owed] = await db
      .select({
        waiting: sql<number>`count(${table.dueAt})::int`,
        givenUp: sql<number>`(count(*) - count(${table.dueAt}))::int`,
      })
      .from(table)
      .where(and(ofMerchants(table, merchants), owes));
    return owed ?? NOTHING;
  };
  return {
    events: await count(events, isNull(events.workedAt)),
    redemptions: await count(redemptions, isUnsettled()),
  };
}
