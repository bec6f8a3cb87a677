// POST /rest/2.0/smartapp/v1.0/coupon/return: takes a consume back (取消核销).
// @see official server SDK, returnCoupon
import { invalid, NOT_ALLOWED, success, UNKNOWN_COUPON } from '../../../../../../answers.ts';
import type { Guarded } from '../../../../../../credentials.ts';
import { readFields } from '../../../../../../read-fields.ts';
import { findTake, type Store } from '../../../../../../store.ts';

/** Answers false, which the SDK describes as 退还失败, for a coupon that was not used. */
export function returnCoupon(store: Store): Guarded {
  return async (c, account) => {
    const { couponId, couponTakeId, openId } = await readFields(c);
    if (!couponTakeId) return c.json(invalid('couponTakeId'));
    if (!openId) return c.json(invalid('openId'));
    const take = findTake(store, account, couponTakeId);
    if (!take || couponId !== take.couponId) return c.json(UNKNOWN_COUPON);
    if (openId !== take.openId) return c.json(NOT_ALLOWED);
    if (take.usedAt === undefined) return c.json(success(false));
    delete take.usedAt;
    return c.json(success(true));
  };
}
