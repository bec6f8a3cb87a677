// GET /rest/2.0/smartapp/v1.0/coupon/banner/batchGet: the banners of a coupon, page by page.
// @see 百度卡券 1.4.5 Banner列表批量查询
import { type BaiduApi, COUPON_PATH } from '../../api.ts';
import { type Page, type PageRequest, pageQuery, readPage } from '../../page.ts';
import { type Banner, readBanner } from './banner.ts';

export interface BatchGetBannersRequest extends PageRequest {
  couponId: string;
  picUrl?: string;
  title?: string;
}

/**
 * Lists a coupon's banners. (A Java SDK of Baidu asks coupon/batchGet here, which lists coupons.)
 *
 * @throws {CouponError} PLATFORM_REFUSED with Baidu's errno
 * @example const { dataList } = await batchGetBanners(server.baidu, { couponId });
 * @supported node
 */
export async function batchGetBanners(api: BaiduApi, request: BatchGetBannersRequest): Promise<Page<Banner>> {
  const { couponId, picUrl, title } = request;
  const answer = await api.call({
    method: 'GET',
    path: `${COUPON_PATH}/banner/batchGet`,
    query: { couponId, ...(picUrl && { picUrl }), ...(title && { title }), ...pageQuery(request) },
    repeatable: true,
  });
  return readPage(answer, readBanner);
}
