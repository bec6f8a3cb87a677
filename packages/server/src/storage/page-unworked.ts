// One merchant's stored pushes that were given up, page by page.
import { and, asc, gt, isNull, lte } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { EventRow } from './event-row.ts';
import { type MerchantKey, ofMerchant } from './merchant-key.ts';
import { type Page, type PageWanted, pageOf } from './page.ts';
import { events } from './schema/index.ts';

/**
 * Events that came at or `before` this time (seconds), have no outcome, and are not tried again by themselves, in the
 * order of their keys.
 *
 * @example const { rows, next } = await pageUnworked(db, { platform, appId }, { before: now - 60, limit: 100 });
 * @supported node
 */
export async function pageUnworked(
  db: Database,
  merchant: MerchantKey,
  { before, after, limit }: PageWanted & { before: number },
): Promise<Page<EventRow>> {
  const rows = await db
    .select()
    .from(events)
    .where(
      and(
        ofMerchant(events, merchant),
        isNull(events.workedAt),
        isNull(events.dueAt),
        lte(events.receivedAt, before),
        after === undefined ? undefined : gt(events.dedupeKey, after),
      ),
    )
    .orderBy(asc(events.dedupeKey))
    .limit(limit);
  return pageOf(rows, limit, ({ dedupeKey }) => dedupeKey);
}
