// POST /card/pay/recharge: a bill for more points, paid by scanning a QR code.
// @see 朋友的券 充值券点接口
import * as v from 'valibot';
import { whole } from '../../../field-rules.ts';
import { textField } from '../../../http/fields.ts';
import type { WechatApi } from '../../api.ts';
import { checkFields } from '../../check-fields.ts';
import { requireAnswer } from '../../require-answer.ts';

export interface Recharge {
  /** Ask getOrder with it whether it was paid. Up to 27 digits: a text. */
  orderId: string;
  /** What the QR code says: `weixin://wxpay/…`. Draw it, or show `qrcodeBuffer`. */
  qrcodeUrl: string;
  /** The QR code's picture as WeChat sent it; absent when it sent none. */
  qrcodeBuffer?: string;
}

const RechargeRules = v.object({ points: whole(1) });

/**
 * Asks for a QR code that somebody pays with WeChat Pay. Not repeated when the answer is lost: an unpaid bill costs
 * nothing, so ask for another.
 *
 * @param request `points` whole points, of one yuan each; not tenths
 * @throws {CouponError} FIELD_INVALID unless `points` is a whole number from 1 on; PLATFORM_REFUSED with WeChat's code
 * @example const { qrcodeUrl } = await rechargeCoins(server.wechat, { points: 100 });
 * @supported node
 */
export async function rechargeCoins(api: WechatApi, request: { points: number }): Promise<Recharge> {
  const { points } = checkFields(RechargeRules, request);
  const answer = await api.call({
    method: 'POST',
    path: '/card/pay/recharge',
    json: { coin_count: points },
    repeatable: false,
  });
  const qrcodeBuffer = textField(answer, 'qrcode_buffer');
  return {
    orderId: requireAnswer(textField(answer, 'order_id'), 'order_id of card/pay/recharge'),
    qrcodeUrl: requireAnswer(textField(answer, 'qrcode_url'), 'qrcode_url of card/pay/recharge'),
    ...(qrcodeBuffer === undefined ? {} : { qrcodeBuffer }),
  };
}
