// POST /rest/2.0/smartapp/v1.0/coupon/delete: nobody can claim the coupon any more.
// @see 百度卡券 §5.3 删除卡券
import { success, UNKNOWN_COUPON } from '../../../../../../answers.ts';
import type { Guarded } from '../../../../../../credentials.ts';
import { readFields } from '../../../../../../read-fields.ts';
import { findCoupon, type Store } from '../../../../../../store.ts';

/** Its banner goes with it; what users have claimed stays in their wallets and can be used. */
export function deleteCoupon(store: Store): Guarded {
  return async (c, account) => {
    const template = findCoupon(store, account, (await readFields(c)).couponId);
    if (!template) return c.json(UNKNOWN_COUPON);
    template.deleted = true;
    store.banners.delete(template.couponId);
    return c.json(success(true));
  };
}
