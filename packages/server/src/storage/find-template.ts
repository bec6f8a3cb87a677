// Reads what the platform said about a kind of coupon.
import { and, eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { templates } from './schema/index.ts';
import type { TemplateKey, TemplateRow } from './template-row.ts';

/**
 * The stored template, or undefined; `fetchedAt` (seconds) tells its age.
 *
 * @example const template = await findTemplate(db, { platform, appId, templateId });
 * @supported node
 */
export async function findTemplate(db: Database, key: TemplateKey): Promise<TemplateRow | undefined> {
  const [row] = await db
    .select()
    .from(templates)
    .where(
      and(
        eq(templates.platform, key.platform),
        eq(templates.appId, key.appId),
        eq(templates.templateId, key.templateId),
      ),
    );
  return row;
}
