// GET /rest/2.0/smartapp/v1.0/coupon/batchGet: the app's coupons, page by page.
// @see 百度卡券 §5.2 批量查询卡券列表
import { invalid, success } from '../../../../../../answers.ts';
import type { Guarded } from '../../../../../../credentials.ts';
import type { Store } from '../../../../../../store.ts';

export function batchGet(store: Store): Guarded {
  return (c, account) => {
    const { title, couponType, pageNum = '0', pageSize = '20' } = c.req.query();
    const page = Number(pageNum);
    const size = Number(pageSize);
    if (!Number.isInteger(page) || page < 0) return c.json(invalid('pageNum'));
    if (!Number.isInteger(size) || size < 1) return c.json(invalid('pageSize'));
    const { appKey } = account;
    const found = [...store.templates.values()].filter(
      ({ appKey: owner, input }) =>
        owner === appKey &&
        (!title || input.baseInfo.title.includes(title)) &&
        (!couponType || input.couponType === couponType),
    );
    const dataList = found
      .slice(page * size, (page + 1) * size)
      .map(({ couponId, input }) => ({ couponId, ...input }));
    return c.json(success({ pageNo: page, total: found.length, dataList }));
  };
}
