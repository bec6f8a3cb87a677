// POST /rest/2.0/smartapp/v1.0/coupon/delete: takes a kind of coupon back.
// @see 百度卡券 5.3 删除卡券
import { type BaiduApi, COUPON_PATH } from '../api.ts';
import { saysYes } from '../says-yes.ts';

/**
 * Deletes a kind of coupon. Sent again when the answer is lost; then the second answer may be 70001, no such coupon.
 *
 * @throws {CouponError} PLATFORM_REFUSED with platformCode 70001 when there is no such coupon
 * @example await deleteCoupon(server.baidu, { couponId: '8087690061' });
 * @supported node
 */
export async function deleteCoupon(
  api: BaiduApi,
  request: { couponId: string },
): Promise<{ deleted: boolean }> {
  const answer = await api.call({
    method: 'POST',
    path: `${COUPON_PATH}/delete`,
    form: { couponId: request.couponId },
    repeatable: true,
  });
  return { deleted: saysYes(answer) };
}
