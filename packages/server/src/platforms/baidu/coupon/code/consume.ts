// POST /rest/2.0/smartapp/v1.0/coupon/code/consume: tells Baidu that a coupon was used.
// @see 百度卡券 4 核销同步
import { type BaiduApi, COUPON_PATH } from '../../api.ts';
import { saysYes } from '../../says-yes.ts';

export interface ConsumeCodeRequest {
  couponId: string;
  /** A 64-bit number: a string of its digits. */
  couponTakeId: string;
  couponCode: string;
  openId: string;
}

/**
 * Tells Baidu once that the coupon was used here. All four fields are sent: the document wants couponCode, Baidu's
 * own SDKs want couponId.
 *
 * @throws {CouponError} PLATFORM_REFUSED with Baidu's errno
 * @example await consumeCode(server.baidu, { couponId, couponTakeId, couponCode, openId });
 * @supported node
 */
export async function consumeCode(
  api: BaiduApi,
  request: ConsumeCodeRequest,
): Promise<{ consumed: boolean }> {
  const { couponId, couponTakeId, couponCode, openId } = request;
  const answer = await api.call({
    method: 'POST',
    path: `${COUPON_PATH}/code/consume`,
    form: { couponId, couponTakeId, couponCode, openId },
    repeatable: false,
  });
  return { consumed: saysYes(answer) };
}
