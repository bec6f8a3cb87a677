// POST /card/code/mark: keeps a friends' coupon for one user, five minutes, or lets it go.
// @see 朋友的券 Mark(占用)Code接口
import type { WechatApi } from '../../api.ts';

/** How long a mark lasts by itself, seconds; WeChat says it may change. */
export const MARK_SECONDS = 300;

/**
 * Marks (`isMark: true`) or unmarks a code. The same user may mark again and again: each time renews.
 *
 * @throws {CouponError} PLATFORM_REFUSED with platformCode 40146 (marked by another) or 40416 (unmarking another's)
 * @example await markCode(server.wechat, { cardId, code, openid, isMark: true });
 * @supported node
 */
export async function markCode(
  api: WechatApi,
  request: { cardId: string; code: string; openid: string; isMark: boolean },
): Promise<void> {
  await api.call({
    method: 'POST',
    path: '/card/code/mark',
    json: {
      code: request.code,
      card_id: request.cardId,
      openid: request.openid,
      is_mark: request.isMark,
    },
    repeatable: true,
  });
}
