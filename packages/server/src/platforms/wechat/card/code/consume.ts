// POST /card/code/consume: uses a card, once and for good.
// @see 朋友的券 线上核销Code接口, 线下核销Code接口
import type { WechatApi } from '../../api.ts';

/**
 * Uses a code. A friends' coupon used on a page needs the `openid` that marked it. Not repeated when the answer is
 * lost: ask code/get first.
 *
 * @param request `cardId` only for cards with codes of the merchant's own (use_custom_code)
 * @throws {CouponError} PLATFORM_REFUSED with platformCode 40003, 40056, 40078, 40079, 40099 or 40127
 * @example await consumeCode(server.wechat, { code, openid });
 * @supported node
 */
export async function consumeCode(
  api: WechatApi,
  request: { code: string; openid?: string; cardId?: string },
): Promise<void> {
  await api.call({
    method: 'POST',
    path: '/card/code/consume',
    json: {
      code: request.code,
      ...(request.openid === undefined ? {} : { openid: request.openid }),
      ...(request.cardId === undefined ? {} : { card_id: request.cardId }),
    },
    repeatable: false,
  });
}
