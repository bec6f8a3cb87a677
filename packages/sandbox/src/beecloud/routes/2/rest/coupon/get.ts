// GET /2/rest/coupon/{id}: one coupon. The document calls this id the template's; the SDKs pass the coupon's.
// @see BeeCloud 营销卡券 优惠券根据ID查询
import { invalid, ok } from '../../../../answers.ts';
import type { Guarded } from '../../../../credentials.ts';
import type { Store } from '../../../../store.ts';

export function getCoupon(store: Store): Guarded {
  return (c, account) => {
    const coupon = store.coupons.get(c.req.param('id') ?? '');
    if (coupon?.app_id !== account.appId) return c.json(invalid('卡券不存在'));
    return c.json(ok({ coupon }));
  };
}
