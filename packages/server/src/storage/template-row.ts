// A kind of coupon as the platform described it, as the database keeps it.
import type { templates } from './schema/index.ts';

export type TemplateRow = typeof templates.$inferSelect;

/** What names one template: the merchant's app and the platform's id. */
export interface TemplateKey {
  platform: string;
  appId: string;
  templateId: string;
}
