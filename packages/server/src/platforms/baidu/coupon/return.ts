// POST /rest/2.0/smartapp/v1.0/coupon/return: takes a consume back (取消核销).
// @see Baidu's official server SDKs of 2022; 百度卡券 4 still calls a consume irreversible
import { type BaiduApi, COUPON_PATH } from '../api.ts';
import { saysYes } from '../says-yes.ts';

export interface ReturnCouponRequest {
  couponId: string;
  openId: string;
  /** A 64-bit number: a string of its digits. */
  couponTakeId: string;
}

/**
 * Makes a consumed coupon usable again in 卡券包. It changes nothing here: what was used with us stays used.
 *
 * @throws {CouponError} PLATFORM_REFUSED with Baidu's errno
 * @example await returnCoupon(server.baidu, { couponId, openId, couponTakeId });
 * @supported node
 */
export async function returnCoupon(
  api: BaiduApi,
  request: ReturnCouponRequest,
): Promise<{ returned: boolean }> {
  const { couponId, openId, couponTakeId } = request;
  const answer = await api.call({
    method: 'POST',
    path: `${COUPON_PATH}/return`,
    form: { couponId, openId, couponTakeId },
    repeatable: false,
  });
  return { returned: saysYes(answer) };
}
