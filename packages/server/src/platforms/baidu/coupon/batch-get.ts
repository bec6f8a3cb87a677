// GET /rest/2.0/smartapp/v1.0/coupon/batchGet: the app's kinds of coupons, page by page.
// @see 百度卡券 5.2 批量查询卡券列表
import type { Fields } from '../../http/platform-http.ts';
import { type BaiduApi, COUPON_PATH } from '../api.ts';
import { type Page, type PageRequest, pageQuery, readPage } from '../page.ts';

export interface BatchGetCouponsRequest extends PageRequest {
  title?: string;
  /** CASH, DISCOUNT or GENERAL. */
  couponType?: string;
}

/**
 * Lists kinds of coupons, as Baidu answers them.
 *
 * @throws {CouponError} PLATFORM_REFUSED with Baidu's errno
 * @example const { total, dataList } = await batchGetCoupons(server.baidu, { couponType: 'CASH', pageSize: 20 });
 * @supported node
 */
export async function batchGetCoupons(
  api: BaiduApi,
  request: BatchGetCouponsRequest = {},
): Promise<Page<Fields>> {
  const { title, couponType } = request;
  const answer = await api.call({
    method: 'GET',
    path: `${COUPON_PATH}/batchGet`,
    query: { ...(title && { title }), ...(couponType && { couponType }), ...pageQuery(request) },
    repeatable: true,
  });
  return readPage(answer, (item) => item);
}
