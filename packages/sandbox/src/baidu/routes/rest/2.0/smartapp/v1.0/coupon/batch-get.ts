// GET /rest/2.0/smartapp/v1.0/coupon/batchGet: the app's coupons, page by page.
// @see 百度卡券 §5.2 批量查询卡券列表
import type { Guarded } from '../../../../../../credentials.ts';
import { pageOf } from '../../../../../../page-of.ts';
import type { Store } from '../../../../../../store.ts';

export function batchGet(store: Store): Guarded {
  return (c, { appKey }) => {
    const query = c.req.query();
    const found = [...store.templates.values()].filter(
      ({ appKey: owner, input, deleted }) =>
        owner === appKey &&
        !deleted &&
        (!query.title || input.baseInfo.title.includes(query.title)) &&
        (!query.couponType || input.couponType === query.couponType),
    );
    const coupons = found.map(({ couponId, input }) => ({ couponId, ...input }));
    return c.json(pageOf(query, coupons, 0));
  };
}
