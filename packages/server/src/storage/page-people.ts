// Everybody who has ever held a coupon of one merchant, page by page.
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { MerchantKey } from './merchant-key.ts';
import { type Page, type PageWanted, pageOf } from './page.ts';
import { couponHolders } from './schema/index.ts';

/**
 * People's ids on the platform, in their order, each once.
 *
 * @example const { rows, next } = await pagePeople(db, { platform, appId }, { limit: 100 });
 * @supported node
 */
export async function pagePeople(
  db: Database,
  { platform, appId }: MerchantKey,
  { after, limit }: PageWanted,
): Promise<Page<string>> {
  const rows = await db
    .selectDistinct({ openId: couponHolders.openId })
    .from(couponHolders)
    .where(
      and(
        eq(couponHolders.platform, platform),
        eq(couponHolders.appId, appId),
        after === undefined ? undefined : gt(couponHolders.openId, after),
      ),
    )
    .orderBy(asc(couponHolders.openId))
    .limit(limit);
  return pageOf(
    rows.map(({ openId }) => openId),
    limit,
    (openId) => openId,
  );
}
