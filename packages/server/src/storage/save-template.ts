// Keeps what the platform answered about a kind of coupon.
import { lte } from 'drizzle-orm';
import type { Database } from './database.ts';
import { templates } from './schema/index.ts';
import type { TemplateKey } from './template-row.ts';

/**
 * Stores a template, or replaces it by a newer answer; an answer older than the stored one is dropped.
 *
 * @param input `now`: when it was fetched, seconds
 * @example await saveTemplate(db, { platform, appId, templateId, raw, now });
 * @supported node
 */
export async function saveTemplate(
  db: Database,
  input: TemplateKey & { raw: Record<string, unknown>; now: number },
): Promise<void> {
  const { platform, appId, templateId, raw, now } = input;
  await db
    .insert(templates)
    .values({ platform, appId, templateId, raw, fetchedAt: now })
    .onConflictDoUpdate({
      target: [templates.platform, templates.appId, templates.templateId],
      set: { raw, fetchedAt: now },
      setWhere: lte(templates.fetchedAt, now),
    });
}
