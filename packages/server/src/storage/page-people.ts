// Everybody who has ever held a coupon of one merchant, page by page.
import { and, asc, gt } from 'drizzle-orm';
import type { Database } from './database.ts';
import { type MerchantKey, ofMerchant } from './merchant-key.ts';
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
  merchant: MerchantKey,
  { after, limit }: PageWanted,
): Promise<Page<string>> {
  const rows = await db
    .selectDistinct({ openId: couponHolders.openId })
    .from(couponHolders)
    .where(
      and(
        ofMerchant(couponHolders, merchant),
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
