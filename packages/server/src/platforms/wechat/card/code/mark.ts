// POST /card/code/mark: keeps a friends' coupon for one user, five minutes, or lets it go.
// @see 朋友的券 Mark(占用)Code接口
import * as v from 'valibot';
import type { WechatApi } from '../../api.ts';
import { checkFields } from '../../check-fields.ts';
import { cardId, code, openid } from '../../id-rules.ts';

/** How long a mark lasts by itself, seconds; WeChat says it may change. */
export const MARK_SECONDS = 300;

const MarkRules = v.object({
  cardId,
  code,
  openid,
  isMark: v.optional(v.boolean('must be true or false'), true),
});

/**
 * Marks a code, or unmarks it with `isMark: false`. The same user may mark again and again: each time renews.
 *
 * @throws {CouponError} FIELD_INVALID; PLATFORM_REFUSED with platformCode 40146 (marked by another) or 40416 (unmarking another's)
 * @example await markCode(server.wechat, { cardId, code, openid });
 * @supported node
 */
export async function markCode(
  api: WechatApi,
  request: { cardId: string; code: string; openid: string; isMark?: boolean },
): Promise<void> {
  const { cardId, code, openid, isMark } = checkFields(MarkRules, request);
  await api.call({
    method: 'POST',
    path: '/card/code/mark',
    json: { code, card_id: cardId, openid, is_mark: isMark },
    repeatable: true,
  });
}
