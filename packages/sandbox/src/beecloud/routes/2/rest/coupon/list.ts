// GET /2/rest/coupon: the app's coupons, by user, template, state, order amount and time of issue.
// @see BeeCloud 营销卡券 优惠券根据条件查询
import * as v from 'valibot';
import { ok } from '../../../../answers.ts';
import type { Guarded } from '../../../../credentials.ts';
import { checkParams, id, page, slicePage, whole } from '../../../../read-params.ts';
import { newestFirst, type Store } from '../../../../store.ts';

const Query = v.object({
  user_id: v.optional(id),
  template_id: v.optional(id),
  status: v.optional(whole(0, 1)),
  /** An order's amount, fen: coupons whose threshold it does not reach are left out. */
  limit_fee: v.optional(whole(0), Number.MAX_SAFE_INTEGER),
  created_before: v.optional(whole(0), Number.MAX_SAFE_INTEGER),
  created_after: v.optional(whole(0), 0),
  ...page,
});

/** Every filter narrows what is found, and only those do: expired coupons and stopped templates are found too. */
export function listCoupons(store: Store): Guarded {
  return (c, account, params) => {
    const checked = checkParams(Query, params);
    if ('refused' in checked) return c.json(checked.refused);
    const { input } = checked;
    const found = newestFirst(store.coupons).filter(
      (coupon) =>
        coupon.app_id === account.appId &&
        (input.user_id === undefined || coupon.user_id === input.user_id) &&
        (input.template_id === undefined || coupon.template.id === input.template_id) &&
        (input.status === undefined || coupon.status === input.status) &&
        coupon.template.limit_fee <= input.limit_fee &&
        coupon.created_at <= input.created_before &&
        coupon.created_at >= input.created_after,
    );
    return c.json(ok({ coupons: slicePage(found, input) }));
  };
}
