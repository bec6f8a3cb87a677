// POST /2/rest/coupon: gives a user a coupon.
// @see BeeCloud 营销卡券 发放卡券
import * as v from 'valibot';
import type { Core } from '../../../../../core/platform.ts';
import { invalid, ok } from '../../../../answers.ts';
import { claim } from '../../../../claim.ts';
import type { Guarded } from '../../../../credentials.ts';
import { checkParams, id } from '../../../../read-params.ts';
import type { Store } from '../../../../store.ts';

const Body = v.object({ template_id: id, user_id: id });

export function issueCoupon(core: Core, store: Store): Guarded {
  return (c, account, params) => {
    const checked = checkParams(Body, params);
    if ('refused' in checked) return c.json(checked.refused);
    const { template_id, user_id } = checked.input;
    const template = store.templates.get(template_id);
    if (template?.app_id !== account.appId) return c.json(invalid('卡券模板不存在'));
    const claimed = claim(store, template, user_id, core.clock.milliseconds());
    return c.json('refused' in claimed ? claimed.refused : ok({ coupon: claimed.coupon }));
  };
}
