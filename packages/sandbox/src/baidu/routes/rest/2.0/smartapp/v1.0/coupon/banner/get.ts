// GET /rest/2.0/smartapp/v1.0/coupon/banner/get: banners by their ids, at most 20 at a time.
// @see 百度卡券 §1.4.4 Banner详情查询
import { invalid, success, UNKNOWN_COUPON } from '../../../../../../../answers.ts';
import type { Guarded } from '../../../../../../../credentials.ts';
import { findCoupon, type Store } from '../../../../../../../store.ts';

const MOST_IDS = 20;

/** An id that is no banner of the coupon is left out. */
export function getBanner(store: Store): Guarded {
  return (c, account) => {
    const template = findCoupon(store, account, c.req.query('couponId'));
    if (!template) return c.json(UNKNOWN_COUPON);
    const ids = (c.req.query('bannerIds') ?? '').split(',').filter((id) => id !== '');
    if (ids.length === 0) return c.json(invalid('bannerIds'));
    if (ids.length > MOST_IDS) return c.json(invalid(`bannerIds: at most ${MOST_IDS}`));
    const banner = store.banners.get(template.couponId);
    return c.json(success(banner && ids.includes(String(banner.bannerId)) ? [banner] : []));
  };
}
