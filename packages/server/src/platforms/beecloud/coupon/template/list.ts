// GET /2/rest/coupon/template: the app's kinds of coupons.
// @see BeeCloud 营销卡券 优惠券模板根据条件查询
import type { Fields } from '../../../http/platform-http.ts';
import type { BeecloudApi } from '../../api.ts';
import { type CreatedRange, createdRange } from '../../coupon-filters.ts';
import { pageThrough } from '../../page-through.ts';

export interface TemplateQuery extends CreatedRange {
  name?: string;
}

/**
 * All templates that match, page by page as they are read.
 *
 * @throws {CouponError} PLATFORM_*
 * @example for await (const raw of listTemplates(server.beecloud)) names.push(readTemplate(raw).name);
 * @supported node
 */
export function listTemplates(api: BeecloudApi, query: TemplateQuery = {}): AsyncGenerator<Fields> {
  return pageThrough(api, {
    path: '/2/rest/coupon/template',
    name: 'coupon_templates',
    fields: { name: query.name, ...createdRange(query) },
  });
}
