// POST /rest/2.0/smartapp/v1.0/coupon/create: a new coupon.
// @see 百度卡券 §1.2 选择卡券类型并创建卡券
import { invalid, success } from '../../../../../../answers.ts';
import { Coupon } from '../../../../../../coupon-input.ts';
import type { Guarded } from '../../../../../../credentials.ts';
import { readJsonBody } from '../../../../../../read-json-body.ts';
import { SAMPLE_COUPON } from '../../../../../../sample-coupon.ts';
import { newCouponId, newTemplate, type Store } from '../../../../../../store.ts';

/** Every coupon of an app must name the same callbackUrl; the sample is none of the merchant's. */
export function create(store: Store): Guarded {
  return async (c, { appKey }) => {
    const body = await readJsonBody(c, Coupon);
    if ('refused' in body) return c.json(body.refused);
    const { input } = body;
    const others = [...store.templates.values()].filter(
      (one) => one.appKey === appKey && !one.deleted && one.couponId !== SAMPLE_COUPON,
    );
    if (others.some((one) => one.input.callbackUrl !== input.callbackUrl))
      return c.json(invalid('callbackUrl must be the same for all coupons of the app'));
    const couponId = newCouponId();
    store.templates.set(couponId, newTemplate(couponId, appKey, input));
    return c.json(success({ couponId }));
  };
}
