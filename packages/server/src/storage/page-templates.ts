// What is kept of one merchant's templates, page by page.
import { and, asc, gt } from 'drizzle-orm';
import type { Database } from './database.ts';
import { type MerchantKey, ofMerchant } from './merchant-key.ts';
import { type Page, type PageWanted, pageOf } from './page.ts';
import { templates } from './schema/index.ts';
import type { TemplateRow } from './template-row.ts';

/**
 * Stored templates in the order of their ids.
 *
 * @example const { rows, next } = await pageTemplates(db, { platform, appId }, { limit: 50 });
 * @supported node
 */
export async function pageTemplates(
  db: Database,
  merchant: MerchantKey,
  { after, limit }: PageWanted,
): Promise<Page<TemplateRow>> {
  const rows = await db
    .select()
    .from(templates)
    .where(
      and(ofMerchant(templates, merchant), after === undefined ? undefined : gt(templates.templateId, after)),
    )
    .orderBy(asc(templates.templateId))
    .limit(limit);
  return pageOf(rows, limit, ({ templateId }) => templateId);
}
