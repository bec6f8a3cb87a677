// GET /rest/2.0/smartapp/v1.0/coupon/get: one coupon, as it was created.
// @see 百度卡券 §5.1 查看卡券详情
import { success, UNKNOWN_COUPON } from '../../../../../../answers.ts';
import type { Guarded } from '../../../../../../credentials.ts';
import { findCoupon, type Store } from '../../../../../../store.ts';

export function get(store: Store): Guarded {
  return (c, account) => {
    const template = findCoupon(store, account, c.req.query('couponId'));
    if (!template) return c.json(UNKNOWN_COUPON);
    return c.json(success({ couponId: template.couponId, ...template.input }));
  };
}
