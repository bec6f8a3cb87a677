// POST /rest/2.0/smartapp/v1.0/coupon/banner/update: replaces everything of a banner but its id.
// @see 百度卡券 §1.4.2 Banner修改
import type { Core } from '../../../../../../../../core/platform.ts';
import { success, UNKNOWN_BANNER, UNKNOWN_COUPON } from '../../../../../../../answers.ts';
import { ChangedBanner } from '../../../../../../../banner-input.ts';
import type { Guarded } from '../../../../../../../credentials.ts';
import { readJsonBody } from '../../../../../../../read-json-body.ts';
import { findCoupon, type Store } from '../../../../../../../store.ts';

export function updateBanner(core: Core, store: Store): Guarded {
  return async (c, account) => {
    const body = await readJsonBody(c, ChangedBanner);
    if ('refused' in body) return c.json(body.refused);
    const { bannerId, couponId, title, picUrl, appRedirectPath } = body.input;
    if (!findCoupon(store, account, couponId)) return c.json(UNKNOWN_COUPON);
    const banner = store.banners.get(couponId);
    if (!banner || String(banner.bannerId) !== bannerId) return c.json(UNKNOWN_BANNER);
    Object.assign(banner, { title, picUrl, appRedirectPath, updateTime: core.clock.now() });
    return c.json(success(true));
  };
}
