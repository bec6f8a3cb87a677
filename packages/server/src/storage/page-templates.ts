// What is kept of one merchant's templates, page by page.
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { MerchantKey } from './merchant-key.ts';
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
  { platform, appId }: MerchantKey,
  { after, limit }: PageWanted,
): Promise<Page<TemplateRow>> {
  const rows = await db
    .select()
    .from(templates)
    .where(
      and(
        eq(templates.platform, platform),
        eq(templates.appId, appId),
        after === undefined ? undefined : gt(templates.templateId, after),
      ),
    )
    .orderBy(asc(templates.templateId))
    .limit(limit);
  return pageOf(rows, limit, ({ templateId }) => templateId);
}
