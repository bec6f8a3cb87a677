// GET /2/rest/coupon/template/{id}: one template.
// @see BeeCloud 营销卡券 优惠券模板根据ID查询
import { invalid, ok } from '../../../../../answers.ts';
import type { Guarded } from '../../../../../credentials.ts';
import type { Store } from '../../../../../store.ts';

export function getTemplate(store: Store): Guarded {
  return (c, account) => {
    const template = store.templates.get(c.req.param('id') ?? '');
    if (template?.app_id !== account.appId) return c.json(invalid('卡券模板不存在'));
    return c.json(ok({ coupon_template: template }));
  };
}
