// GET /2/rest/coupon/template: the app's templates, page by page.
// @see BeeCloud 营销卡券 优惠券模板根据条件查询
import * as v from 'valibot';
import { ok } from '../../../../../answers.ts';
import type { Guarded } from '../../../../../credentials.ts';
import { checkParams, page, slicePage, whole } from '../../../../../read-params.ts';
import { newestFirst, type Store } from '../../../../../store.ts';

const Query = v.object({
  name: v.optional(v.string()),
  created_before: v.optional(whole(0), Number.MAX_SAFE_INTEGER),
  created_after: v.optional(whole(0), 0),
  ...page,
});

/** The limits of time are part of the range. */
export function listTemplates(store: Store): Guarded {
  return (c, account, params) => {
    const checked = checkParams(Query, params);
    if ('refused' in checked) return c.json(checked.refused);
    const { input } = checked;
    const found = newestFirst(store.templates).filter(
      (template) =>
        template.app_id === account.appId &&
        (input.name === undefined || template.name === input.name) &&
        template.created_at <= input.created_before &&
        template.created_at >= input.created_after,
    );
    return c.json(ok({ coupon_templates: slicePage(found, input) }));
  };
}
