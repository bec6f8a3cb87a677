// POST /rest/2.0/smartapp/v1.0/coupon/code/consume: the merchant says that a coupon was used.
// @see 百度卡券 §4 核销同步
import type { Core } from '../../../../../../../../core/platform.ts';
import {
  businessRefusal,
  invalid,
  NOT_ALLOWED,
  success,
  UNKNOWN_COUPON,
} from '../../../../../../../answers.ts';
import type { Guarded } from '../../../../../../../credentials.ts';
import { readFields } from '../../../../../../../read-fields.ts';
import { findTake, type Store } from '../../../../../../../store.ts';

/**
 * The document wants couponCode and not couponId, the official SDKs the other way round: each is optional
 * here and checked if it comes. The platform documents no code for a second consume; -1024 is 业务异常.
 */
export function consume(core: Core, store: Store): Guarded {
  return async (c, account) => {
    const { couponId, couponTakeId, couponCode, openId } = await readFields(c);
    if (!couponTakeId) return c.json(invalid('couponTakeId'));
    if (!openId) return c.json(invalid('openId'));
    const take = findTake(store, account, couponTakeId);
    if (!take) return c.json(UNKNOWN_COUPON);
    if (couponId && couponId !== take.couponId) return c.json(UNKNOWN_COUPON);
    if (openId !== take.openId) return c.json(NOT_ALLOWED);
    if (couponCode && couponCode !== take.couponCode) return c.json(invalid('couponCode'));
    if (take.usedAt !== undefined) return c.json(businessRefusal('该优惠券已核销'));
    take.usedAt = core.clock.now();
    take.uses += 1;
    return c.json(success(true));
  };
}
