// What the platform says about a kind of coupon, kept in the database and asked again now and then.
import { CouponError } from '@kaquan/protocol/errors';
import { findTemplate } from '../storage/find-template.ts';
import { saveTemplate } from '../storage/save-template.ts';
import type { TemplateRow } from '../storage/template-row.ts';
import type { PlatformContext } from './context.ts';
import type { Fields } from './http/platform-http.ts';

/** Seconds after which the platform is asked again. */
const FRESH = 3600;

export interface TemplateSource {
  platform: string;
  appId: string;
  /** Asks the platform. */
  fetch(templateId: string): Promise<Fields>;
}

/** Answers a template; an old one when the platform cannot be asked; rejects when there is none at all. */
export type TemplateCache = (templateId: string) => Promise<Fields>;

/**
 * Makes the cache of one platform's templates.
 *
 * @example const template = createTemplateCache({ platform: 'wechat', appId, fetch }, context);
 * @supported node
 */
export function createTemplateCache(source: TemplateSource, context: PlatformContext): TemplateCache {
  const { templates } = context;
  return async (templateId) => {
    const key = { platform: source.platform, appId: source.appId, templateId };
    const recalled = templates.recall(key, context.now());
    if (recalled && isFresh(recalled)) return recalled.raw;
    const { db } = await context.database();
    const stored = await findTemplate(db, key);
    if (stored && isFresh(stored)) {
      templates.keep(stored, context.now());
      return stored.raw;
    }
    try {
      const raw = await source.fetch(templateId);
      await saveTemplate(db, { ...key, raw, now: context.now() });
      return raw;
    } catch (error) {
      if (stored && error instanceof CouponError && error.code !== 'COUPON_UNKNOWN') return stored.raw;
      throw error;
    }
  };

  function isFresh({ fetchedAt }: TemplateRow): boolean {
    return context.now() - fetchedAt < FRESH;
  }
}
