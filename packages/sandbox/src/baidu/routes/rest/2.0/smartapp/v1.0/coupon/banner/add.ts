// POST /rest/2.0/smartapp/v1.0/coupon/banner/add: a coupon's picture in 卡券包; each coupon has at most one.
// @see 百度卡券 §1.4.1 Banner创建
import type { Core } from '../../../../../../../../core/platform.ts';
import { BANNER_EXISTS, success, UNKNOWN_COUPON } from '../../../../../../../answers.ts';
import { NewBanner } from '../../../../../../../banner-input.ts';
import type { Guarded } from '../../../../../../../credentials.ts';
import { readJsonBody } from '../../../../../../../read-json-body.ts';
import { findCoupon, newBannerId, type Store } from '../../../../../../../store.ts';

export function addBanner(core: Core, store: Store): Guarded {
  return async (c, account) => {
    const body = await readJsonBody(c, NewBanner);
    if ('refused' in body) return c.json(body.refused);
    const { couponId, title, picUrl, appRedirectPath } = body.input;
    if (!findCoupon(store, account, couponId)) return c.json(UNKNOWN_COUPON);
    if (store.banners.has(couponId)) return c.json(BANNER_EXISTS);
    const bannerId = newBannerId();
    const now = core.clock.now();
    const banner = { bannerId, couponId, title, picUrl, appRedirectPath, createTime: now, updateTime: now };
    store.banners.set(couponId, banner);
    return c.json(success({ bannerId }));
  };
}
