// POST /card/code/unavailable: takes a card away from who holds it, for good.
// @see 微信卡券 管理卡券 设置卡券失效
import * as v from 'valibot';
import { text } from '../../../field-rules.ts';
import type { WechatApi } from '../../api.ts';
import { checkFields } from '../../check-fields.ts';
import { cardId, code } from '../../id-rules.ts';

const UnavailableRules = v.object({ code, cardId: v.optional(cardId), reason: v.optional(text) });

/**
 * Disables a code: its holder cannot use it any more. **It cannot be undone.** Meant for refunds and the like. Not
 * repeated when the answer is lost: `getCode` tells UNAVAILABLE when it took effect.
 *
 * @param request `cardId` for cards with codes of the merchant's own; `reason` is for the merchant's records
 * @throws {CouponError} PLATFORM_REFUSED with platformCode 40056 when nobody holds the code
 * @example await makeCodeUnavailable(server.wechat, { code, cardId, reason: '退款' });
 * @supported node
 */
export async function makeCodeUnavailable(
  api: WechatApi,
  request: { code: string; cardId?: string; reason?: string },
): Promise<void> {
  const { code, cardId, reason } = checkFields(UnavailableRules, request);
  await api.call({
    method: 'POST',
    path: '/card/code/unavailable',
    json: {
      code,
      ...(cardId === undefined ? {} : { card_id: cardId }),
      ...(reason === undefined ? {} : { reason }),
    },
    repeatable: false,
  });
}
