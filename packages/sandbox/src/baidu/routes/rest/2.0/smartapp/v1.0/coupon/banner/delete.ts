// POST /rest/2.0/smartapp/v1.0/coupon/banner/delete: takes a coupon's banner away.
// @see 百度卡券 §1.4.3 Banner删除
import { success, UNKNOWN_BANNER, UNKNOWN_COUPON } from '../../../../../../../answers.ts';
import type { Guarded } from '../../../../../../../credentials.ts';
import { readFields } from '../../../../../../../read-fields.ts';
import { findCoupon, type Store } from '../../../../../../../store.ts';

export function deleteBanner(store: Store): Guarded {
  return async (c, account) => {
    const { couponId, bannerId } = await readFields(c);
    const template = findCoupon(store, account, couponId);
    if (!template) return c.json(UNKNOWN_COUPON);
    const banner = store.banners.get(template.couponId);
    if (!banner || String(banner.bannerId) !== bannerId) return c.json(UNKNOWN_BANNER);
    store.banners.delete(template.couponId);
    return c.json(success(true));
  };
}
