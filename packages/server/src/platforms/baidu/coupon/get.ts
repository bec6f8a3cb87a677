// GET /rest/2.0/smartapp/v1.0/coupon/get: what a kind of coupon prints.
// @see 百度卡券 5.1 查看卡券详情
import { objectField } from '../../http/fields.ts';
import type { Fields } from '../../http/platform-http.ts';
import { type BaiduApi, COUPON_PATH } from '../api.ts';

/**
 * Reads one kind of coupon, as Baidu answers it.
 *
 * @throws {CouponError} PLATFORM_REFUSED with platformCode 70001 when there is no such coupon
 * @example const raw = await getCoupon(server.baidu, { couponId: '8087690061' });
 * @supported node
 */
export async function getCoupon(api: BaiduApi, request: { couponId: string }): Promise<Fields> {
  const answer = await api.call({
    method: 'GET',
    path: `${COUPON_PATH}/get`,
    query: { couponId: request.couponId },
    repeatable: true,
  });
  return objectField(answer, 'data');
}
