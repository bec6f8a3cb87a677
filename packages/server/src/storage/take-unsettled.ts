// Takes redemptions to be settled, with the turn to ask the platform about them.
import { and, asc, isNull, lte, or, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { type MerchantKey, ofMerchant } from './merchant-key.ts';
import type { RedemptionRow } from './redemption-row.ts';
import { redemptions } from './schema/index.ts';
import { isUnsettled } from './unsettled.ts';

export interface TakeInput {
  /** Seconds. */
  now: number;
  /** Until when those that are taken are nobody else's, seconds. */
  until: number;
  /** How many at most. */
  limit: number;
}

/**
 * One merchant's redemptions that owe something and are due, those that have waited longest. Nobody else may ask about
 * them until `until`, or until {@link noteAnswer}.
 *
 * @example for (const turn of await takeUnsettled(db, { platform, appId }, { now, until: now + 30, limit: 20 })) …
 * @supported node
 */
export async function takeUnsettled(
  db: Database,
  merchant: MerchantKey,
  { now, until, limit }: TakeInput,
): Promise<RedemptionRow[]> {
  const due = db.$with('due').as(
    db
      .select({ id: redemptions.id })
      .from(redemptions)
      .where(
        and(
          ofMerchant(redemptions, merchant),
          isUnsettled(),
          lte(redemptions.dueAt, now),
          or(isNull(redemptions.askingUntil), lte(redemptions.askingUntil, now)),
        ),
      )
      .orderBy(asc(redemptions.dueAt))
      .limit(limit)
      .for('update', { skipLocked: true }),
  );
  return db
    .with(due)
    .update(redemptions)
    .set({ askingUntil: until, dueAt: until, tries: sql`${redemptions.tries} + 1`, updatedAt: now })
    .where(
      and(ofMerchant(redemptions, merchant), sql`${redemptions.id} = any(array(${db.select().from(due)}))`),
    )
    .returning();
}
