// GET /rest/2.0/smartapp/v1.0/coupon/banner/batchGet: a coupon's banners, page by page.
// @see 百度卡券 §1.4.5 Banner列表批量查询
import { UNKNOWN_COUPON } from '../../../../../../../answers.ts';
import type { Guarded } from '../../../../../../../credentials.ts';
import { pageOf } from '../../../../../../../page-of.ts';
import { findCoupon, type Store } from '../../../../../../../store.ts';

/** Filters by title and picUrl when they come. */
export function batchGetBanners(store: Store): Guarded {
  return (c, account) => {
    const query = c.req.query();
    const template = findCoupon(store, account, query.couponId);
    if (!template) return c.json(UNKNOWN_COUPON);
    const banner = store.banners.get(template.couponId);
    const found = banner ? [banner] : [];
    const fitting = found.filter(
      ({ title, picUrl }) =>
        (!query.title || title.includes(query.title)) && (!query.picUrl || picUrl === query.picUrl),
    );
    return c.json(pageOf(query, fitting, 1));
  };
}
