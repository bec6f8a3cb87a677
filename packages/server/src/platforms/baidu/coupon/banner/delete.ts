// POST /rest/2.0/smartapp/v1.0/coupon/banner/delete: takes a coupon's banner away.
// @see 百度卡券 1.4.3 Banner删除
import { type BaiduApi, COUPON_PATH } from '../../api.ts';
import { saysYes } from '../../says-yes.ts';

/**
 * Deletes a banner; after it the coupon may have another.
 *
 * @throws {CouponError} PLATFORM_REFUSED with Baidu's errno
 * @example await deleteBanner(server.baidu, { couponId, bannerId });
 * @supported node
 */
export async function deleteBanner(
  api: BaiduApi,
  request: { couponId: string; bannerId: string },
): Promise<{ deleted: boolean }> {
  const { couponId, bannerId } = request;
  const answer = await api.call({
    method: 'POST',
    path: `${COUPON_PATH}/banner/delete`,
    form: { couponId, bannerId },
    repeatable: true,
  });
  return { deleted: saysYes(answer) };
}
