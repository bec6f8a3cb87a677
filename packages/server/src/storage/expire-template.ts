// Makes a stored template old, so that the platform is asked again; it still serves when that cannot be.
import { and, eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { templates } from './schema/index.ts';
import type { TemplateKey } from './template-row.ts';

/**
 * Has a template read anew the next time it is wanted. Nothing happens to one that is not stored.
 *
 * @example await expireTemplate(db, { platform, appId, templateId });
 * @supported node
 */
export async function expireTemplate(db: Database, key: TemplateKey): Promise<void> {
  await db
    .update(templates)
    .set({ fetchedAt: 0 })
    .where(
      and(
        eq(templates.platform, key.platform),
        eq(templates.appId, key.appId),
        eq(templates.templateId, key.templateId),
      ),
    );
}
