// POST /rest/2.0/smartapp/v1.0/coupon/send: puts a coupon into a user's 卡券包 (同步至卡券包).
// @see Baidu's official server SDKs of 2022; 百度卡券 has no chapter on it
import { CouponError } from '@kaquan/protocol/errors';
import { objectField, textField } from '../../http/fields.ts';
import { type BaiduApi, COUPON_PATH } from '../api.ts';

export interface SendCouponRequest {
  couponId: string;
  openId: string;
  /** A UUID for this one sending. Keep it, and send the same again after a lost answer. */
  uniqueSendingIdentity: string;
}

/**
 * Gives a user a coupon without a claim.
 *
 * @throws {CouponError} PLATFORM_REFUSED with Baidu's errno; PLATFORM_UNREACHABLE when it may or may not have been sent
 * @example const { couponTakeId } = await sendCoupon(server.baidu, { couponId, openId, uniqueSendingIdentity: crypto.randomUUID() });
 * @supported node
 */
export async function sendCoupon(
  api: BaiduApi,
  request: SendCouponRequest,
): Promise<{ couponTakeId: string }> {
  const { couponId, openId, uniqueSendingIdentity } = request;
  const answer = await api.call({
    method: 'POST',
    path: `${COUPON_PATH}/send`,
    form: { couponId, openId, uniqueSendingIdentity },
    repeatable: false,
  });
  const couponTakeId = textField(objectField(answer, 'data'), 'couponTakeId');
  if (couponTakeId === undefined)
    throw new CouponError('PLATFORM_REFUSED', 'Baidu sent a coupon without telling its couponTakeId.', {
      platform: 'baidu',
    });
  return { couponTakeId };
}
